#include "query/function_clause.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "query/overloaded.h"
#include "query/query_parser.h"
#include "query/text_pattern.h"
#include "query/word_matcher.h"
#include "query/words_in_query.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

[[noreturn]] void refuse_in(const QueryFunction& function,
                            const std::string& what, TypedRange where) {
  throw QueryError(Failure::kBadQuery,
                   function_name(function) + "(...) takes " + what, where);
}

// Text, or a choice of text.
bool is_choice_of_text(const Query& clause) {
  const auto* any = std::get_if<Or>(&clause.node);
  return any == nullptr ? is_text(clause)
                        : std::all_of(any->clauses.begin(), any->clauses.end(),
                                      is_choice_of_text);
}

Query often(const QueryFunction& function, Query clause, TypedRange typed) {
  if (!is_choice_of_text(clause) &&
      !std::holds_alternative<AtOpening>(clause.node)) {
    refuse_in(function,
              "a word, a phrase, words near each other, or (one OR "
              "other)",
              clause.typed);
  }
  AtLeast counted{.clause = {}, .times = function.number};
  counted.clause.push_back(std::move(clause));
  return {std::move(counted), typed};
}

Query early(const QueryFunction& function, Query clause, TypedRange typed) {
  const auto each = [&](std::vector<Query>& clauses) {
    for (Query& part : clauses) {
      const TypedRange where = part.typed;
      part = early(function, std::move(part), where);
    }
  };
  if (auto* all = std::get_if<And>(&clause.node)) {
    each(all->clauses);
    return clause;
  }
  if (auto* none = std::get_if<Not>(&clause.node)) {
    each(none->clause);
    return clause;
  }
  if (auto* any = std::get_if<Or>(&clause.node);
      any != nullptr && alternatives_of(clause).empty()) {
    each(any->clauses);
    return clause;
  }
  if (!is_choice_of_text(clause)) {
    refuse_in(function, "words, and what is made of them", clause.typed);
  }
  for (const Word* word : words_in_query(clause)) {
    if (word->field != TextField::kBody) {
      refuse_in(function, "words of the text, without a field", word->typed);
    }
  }
  AtOpening opening{
      .clause = {}, .part = function.part, .words = function.number};
  opening.clause.push_back(std::move(clause));
  return {std::move(opening), typed};
}

bool can_be_capitals(const Word& word) {
  return word.field == TextField::kBody && count_code_points(word.text) > 1 &&
         std::all_of(word.text.begin(), word.text.end(), [](char c) {
           return is_ascii_letter(c) || is_beyond_ascii(c);
         });
}

// Sets all words of the clause in capitals.
void set_in_capitals(const QueryFunction& function, Query& clause) {
  const auto each = [&](std::vector<Query>& clauses) {
    for (Query& part : clauses) {
      set_in_capitals(function, part);
    }
  };
  const TypedRange where = clause.typed;
  std::visit(
      Overloaded{
          [&](Word& word) {
            if (stands_for_many(word) || !can_be_capitals(word)) {
              refuse_in(function,
                        "words of the text, of two letters or more, without * "
                        "or ~",
                        where);
            }
            word.form = WordForm::kCapitals;
          },
          [&](Phrase& phrase) { each(phrase.words); },
          [&](Near& near) { each(near.operands); },
          [&](Apart& apart) { each(apart.operands); },
          [&](And& all) { each(all.clauses); },
          [&](Or& any) { each(any.clauses); },
          [&](auto&) {
            refuse_in(function, "words, and what is made of them", where);
          },
      },
      clause.node);
}

}  // namespace

Query applied(const QueryFunction& function, Query clause, TypedRange typed) {
  switch (function.kind) {
    case QueryFunction::Kind::kAtLeast:
      return often(function, std::move(clause), typed);
    case QueryFunction::Kind::kOpening:
      return early(function, std::move(clause), typed);
    case QueryFunction::Kind::kAllCaps:
      break;
  }
  set_in_capitals(function, clause);
  return clause;
}

}  // namespace morgue
