#include "query/query_lexer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "query/connector.h"
#include "query/lexed_field.h"
#include "query/query_parser.h"
#include "query/refused_syntax.h"
#include "query/typed_text.h"
#include "query/unclosed_quote.h"
#include "text/ascii.h"

namespace morgue {
namespace {

using Kind = QueryTokenKind;

struct PlainOperator {
  std::string_view typed;
  Kind kind;
};

constexpr std::array<PlainOperator, 3> kPlainOperators = {{
    {"AND", Kind::kAnd},
    {"OR", Kind::kOr},
    {"NOT", Kind::kNot},
}};

[[noreturn]] void refuse(const std::string& message, TypedRange where,
                         const std::string& suggestion = {}) {
  throw QueryError(Failure::kBadQuery, message, where, suggestion);
}

class QueryLexer {
 public:
  explicit QueryLexer(std::string_view text) : text_(text) {}

  LexedQuery lex() {
    while (skip_space(), at_ < text_.size()) {
      lex_next();
    }
    push(Kind::kEnd, at_, at_);
    return std::move(lexed_);
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && is_query_space(text_[at_])) {
      ++at_;
    }
  }

  void lex_next() {
    switch (text_[at_]) {
      case '(':
        push(Kind::kOpen, at_, at_ + 1);
        return;
      case ')':
        push(Kind::kClose, at_, at_ + 1);
        return;
      case '"':
        lex_quoted();
        return;
      default:
        lex_bare();
    }
  }

  QueryToken& push(Kind kind, std::size_t begin, std::size_t end) {
    QueryToken token;
    token.kind = kind;
    token.typed = {begin, end};
    token.text = text_.substr(begin, end - begin);
    lexed_.tokens.push_back(token);
    at_ = end;
    return lexed_.tokens.back();
  }

  // True where a space, a bracket or nothing stands before.
  bool at_word_start() const {
    return at_ == 0 || is_query_space(text_[at_ - 1]) || text_[at_ - 1] == '(';
  }

  std::size_t bare_end() const {
    std::size_t end = at_;
    while (end < text_.size() && !is_query_space(text_[end]) &&
           text_[end] != '(' && text_[end] != ')' && text_[end] != '"') {
      ++end;
    }
    return end;
  }

  TypedPiece piece(std::size_t end) const {
    return {text_.substr(at_, end - at_), {at_, end}, text_};
  }

  bool follows(Kind kind) const {
    return !lexed_.tokens.empty() && lexed_.tokens.back().kind == kind &&
           lexed_.tokens.back().typed.end == at_;
  }

  void lex_quoted();
  void lex_bare();
  bool lex_minus(std::size_t end);
  bool lex_operator(std::size_t end);
  bool lex_connector(std::size_t end);
  bool lex_field(std::size_t end);
  bool stands_after_not() const;
  void push_near(std::size_t end, const Nearness& reach);
  bool lex_suffix(std::size_t end);
  bool lex_function(std::size_t end);

  std::string_view text_;
  std::size_t at_ = 0;
  LexedQuery lexed_;
};

void QueryLexer::lex_quoted() {
  const std::size_t close = text_.find('"', at_ + 1);
  if (close == std::string_view::npos) {
    refuse_unclosed_quote(text_, at_);
  }
  const std::size_t begin = at_;
  QueryToken& token = push(Kind::kQuoted, begin, close + 1);
  token.text = text_.substr(begin + 1, close - begin - 1);
}

void QueryLexer::lex_bare() {
  const std::size_t end = bare_end();
  // A whole value is taken as it stands: ids hold colons and slashes.
  if (follows(Kind::kField) &&
      std::holds_alternative<KeywordField>(*lexed_.tokens.back().field)) {
    push(Kind::kWord, at_, end);
    return;
  }
  if (lex_suffix(end) || lex_minus(end) || lex_operator(end) ||
      lex_connector(end) || lex_field(end) || lex_function(end)) {
    return;
  }
  refuse_foreign_operator(piece(end));
  if (end < text_.size() && text_[end] == '(') {
    refuse_function(piece(end));
  }
  push(Kind::kWord, at_, end);
}

bool QueryLexer::lex_minus(std::size_t end) {
  const std::string_view chunk = text_.substr(at_, end - at_);
  if (chunk[0] != '-' || !at_word_start()) {
    return false;
  }
  const bool negates_next = chunk.size() == 1 && end < text_.size() &&
                            (text_[end] == '(' || text_[end] == '"');
  const bool only_dashes = chunk.find_first_not_of('-') == chunk.npos;
  if (only_dashes && !negates_next) {
    return false;
  }
  if (chunk.size() > 1 && chunk[1] == '-') {
    refuse("-- is not understood; write -word to leave a word out",
           {at_, at_ + 2}, with_replaced(text_, {at_, at_ + 2}, "-"));
  }
  push(Kind::kNot, at_, at_ + 1);
  return true;
}

bool QueryLexer::lex_operator(std::size_t end) {
  const std::string_view chunk = text_.substr(at_, end - at_);
  for (const PlainOperator& known : kPlainOperators) {
    if (known.typed == chunk) {
      push(known.kind, at_, end);
      return true;
    }
  }
  return false;
}

bool QueryLexer::lex_connector(std::size_t end) {
  const std::optional<Nearness> reach = read_connector(piece(end));
  if (reach) {
    push_near(end, *reach);
  }
  return reach.has_value();
}

// The connector of `a not w/5 b`; `text:not` is a word.
bool QueryLexer::stands_after_not() const {
  const std::vector<QueryToken>& tokens = lexed_.tokens;
  if (tokens.empty() || tokens.back().kind == Kind::kQuoted ||
      ascii_lower(tokens.back().text) != "not") {
    return false;
  }
  return tokens.size() == 1 || tokens[tokens.size() - 2].kind != Kind::kField;
}

void QueryLexer::push_near(std::size_t end, const Nearness& reach) {
  const bool apart = stands_after_not();
  if (apart) {
    at_ = lexed_.tokens.back().typed.begin;
    lexed_.tokens.pop_back();
  }
  QueryToken& token = push(Kind::kNear, at_, end);
  token.reach = reach;
  token.apart = apart;
}

// What stands right after a quote or bracket belongs to it.
bool QueryLexer::lex_suffix(std::size_t end) {
  const bool is_suffix = (follows(Kind::kQuoted) || follows(Kind::kClose)) &&
                         (text_[at_] == '~' || text_[at_] == '^');
  if (is_suffix) {
    push(Kind::kSuffix, at_, end);
  }
  return is_suffix;
}

bool QueryLexer::lex_function(std::size_t end) {
  if (end == text_.size() || text_[end] != '(') {
    return false;
  }
  const std::optional<QueryFunction> function = read_function(piece(end));
  if (function) {
    push(Kind::kFunction, at_, end).function = *function;
  }
  return function.has_value();
}

bool QueryLexer::lex_field(std::size_t end) {
  const LexedField field = read_field(text_, at_, end, lexed_.notes);
  if (!field.field) {
    return false;
  }
  const std::size_t begin = at_;
  const bool is_date = std::holds_alternative<DateField>(*field.field);
  QueryToken& token = push(is_date ? Kind::kDates : Kind::kField, begin,
                           is_date ? field.value_end : field.value_begin);
  token.field = field.field;
  if (is_date) {
    token.text = field.value;
  }
  return true;
}

}  // namespace

LexedQuery lex_query(std::string_view text) { return QueryLexer(text).lex(); }

}  // namespace morgue
