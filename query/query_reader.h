#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/field_names.h"
#include "query/query_lexer.h"
#include "query/query_parser.h"
#include "query/query_words.h"

namespace morgue {

// Reads one query by recursive descent, for parse_query: made, asked once,
// thrown away.  The grammar, loosest first:
//
//   any_of   := all_of { "OR" all_of }
//   all_of   := negated { [ "AND" ] negated }
//   negated  := { "NOT" } near
//   near     := operand { [ NOT ] w/n operand }
//   operand  := primary [ suffix ]
//   primary  := "(" any_of ")" | function "(" any_of ")" | field primary
//             | dates | quoted | word
//
// With DefaultOperator::kOr words without an operator between them are joined
// by any_of instead; what is negated, a filter or a date among them is still
// required of every article.
class QueryReader {
 public:
  // `text` is normalised, and outlives this.
  QueryReader(std::string_view text, const ParseOptions& options);

  ParsedQuery read();

 private:
  // Nothing where what was typed holds no word ("&"), which a note tells.
  using Clause = std::optional<Query>;

  Clause any_of();
  Clause all_of();
  Clause negated();
  Clause near();
  Clause operand();
  Clause primary();
  Clause group();
  Clause function();
  Clause fielded();
  Clause dates();
  Clause quoted();
  Clause word();
  Clause value(const QueryToken& field);
  Query filter(const QueryToken& value) const;
  Clause required_and_any(std::vector<Query> required,
                          std::vector<Query> alternatives,
                          TypedRange typed) const;
  Clause word_clause(const QueryToken& token, std::vector<Word> words);
  Clause phrase_of(const QueryToken& token, std::vector<Query> words);
  void apply_suffix(const QueryToken& token, Query& clause) const;

  std::vector<Word> bare_words(const QueryToken& token) const;
  Word similar_word(const QueryToken& token, std::uint32_t edits) const;
  std::vector<Query> quoted_words(const QueryToken& token) const;
  std::vector<Word> spelled_words(std::string_view piece,
                                  std::size_t begin) const;
  Query choice_of_words(std::string_view choice, std::size_t begin) const;
  void refuse_plus(const QueryToken& token) const;
  void note_likely_operator(const QueryToken& token);
  void note_question_mark(const QueryToken& token);
  void add_note(std::string note);

  const QueryToken& peek() const { return tokens_[at_]; }
  QueryToken take();
  bool accept(QueryTokenKind kind);
  bool at_clause() const;
  TypedRange since(std::size_t first_token) const;
  bool in_keyword_field() const;

  [[noreturn]] void refuse(const std::string& message, TypedRange where,
                           const std::string& suggestion = {}) const;
  [[noreturn]] void refuse_missing_operand() const;
  [[noreturn]] static void refuse_nesting(TypedRange where);
  void check_end() const;

  std::string_view text_;
  ParseOptions options_;
  std::vector<QueryToken> tokens_;
  std::size_t at_ = 0;
  std::size_t nesting_ = 0;
  std::optional<QueryField> field_;  // that a group or value belongs to
  WordReading reading_;
  bool joined_by_and_ = false;      // the clause read last, without brackets
  bool mixes_and_with_or_ = false;  // without brackets, anywhere
  std::vector<std::string> notes_;
};

}  // namespace morgue
