#include "query/query_parser.h"

#include <utility>

#include "query/function_clause.h"
#include "query/near_clause.h"
#include "query/query_joins.h"
#include "query/query_limits.h"
#include "query/query_reader.h"
#include "text/unicode.h"

namespace morgue {
namespace {

bool only_leaves_out(const Query& query) {
  if (const auto* both = std::get_if<And>(&query.node)) {
    for (const Query& clause : both->clauses) {
      if (!std::holds_alternative<Not>(clause.node)) {
        return false;
      }
    }
    return true;
  }
  return std::holds_alternative<Not>(query.node);
}

void check_text(std::string_view text) {
  if (text.size() > kLongestQuery) {
    throw QueryError(Failure::kTooExpensive,
                     "the query has " + std::to_string(text.size()) +
                         " bytes; the limit is " +
                         std::to_string(kLongestQuery),
                     {0, 1});
  }
  if (!is_valid_utf8(text)) {
    throw QueryError(Failure::kBadQuery, "the query is not valid UTF-8",
                     {0, 1});
  }
}

}  // namespace

ParsedQuery parse_query(std::string_view text, const ParseOptions& options) {
  check_text(text);
  const std::string normalised = normalise_typed(text);
  return QueryReader(normalised, options).read();
}

QueryReader::QueryReader(std::string_view text, const ParseOptions& options)
    : text_(text), options_(options) {
  LexedQuery lexed = lex_query(text);
  tokens_ = std::move(lexed.tokens);
  notes_ = std::move(lexed.notes);
  reading_.caps_lock = is_typed_in_capitals(tokens_);
}

ParsedQuery QueryReader::read() {
  if (peek().kind == QueryTokenKind::kEnd) {
    refuse("the query is empty; * finds every article", {0, 0}, "*");
  }
  Clause clause = any_of();
  check_end();
  if (!clause) {
    refuse("no word to search for", {0, text_.size()});
  }
  check_limits(*clause);
  if (mixes_and_with_or_) {
    add_note("AND goes before OR: read as " + describe(*clause));
  }
  if (only_leaves_out(*clause)) {
    add_note("the query only leaves out: it finds every other article");
  }
  return {std::move(*clause), std::move(notes_)};
}

QueryReader::Clause QueryReader::all_of() {
  const std::size_t first = at_;
  std::vector<Query> clauses;
  std::size_t wanted = 0;  // not negated
  const auto add = [&](Clause clause) {
    if (clause) {
      wanted += std::holds_alternative<Not>(clause->node) ? 0 : 1;
      clauses.push_back(std::move(*clause));
    }
  };
  add(negated());
  while (accept(QueryTokenKind::kAnd) ||
         (options_.default_operator == DefaultOperator::kAnd && at_clause())) {
    add(negated());
  }
  if (wanted > 1 && in_keyword_field()) {
    refuse("an article has one " + std::string(field_name(*field_)) +
               "; write OR between values, or quotes around one",
           since(first));
  }
  joined_by_and_ = clauses.size() > 1;
  if (clauses.empty()) {
    return std::nullopt;
  }
  return all_of_these(std::move(clauses), since(first));
}

QueryReader::Clause QueryReader::negated() {
  const std::size_t first = at_;
  bool negative = false;
  while (accept(QueryTokenKind::kNot)) {
    negative = !negative;
  }
  Clause clause = near();
  if (!negative || !clause) {
    return clause;
  }
  return none_of(std::move(*clause), since(first));
}

QueryReader::Clause QueryReader::near() {
  const std::size_t first = at_;
  Clause clause = operand();
  if (peek().kind != QueryTokenKind::kNear) {
    return clause;
  }
  NearChain chain;
  chain.operands.push_back(std::move(clause));
  chain.typed.push_back(since(first));
  while (peek().kind == QueryTokenKind::kNear) {
    chain.connectors.push_back(take());
    const std::size_t begin = at_;
    chain.operands.push_back(operand());
    chain.typed.push_back(since(begin));
  }
  return near_query(std::move(chain));
}

QueryReader::Clause QueryReader::operand() {
  Clause clause = primary();
  while (clause && peek().kind == QueryTokenKind::kSuffix) {
    apply_suffix(take(), *clause);
  }
  return clause;
}

QueryReader::Clause QueryReader::primary() {
  switch (peek().kind) {
    case QueryTokenKind::kFunction:
      return function();
    case QueryTokenKind::kOpen:
      return group();
    case QueryTokenKind::kField:
      return fielded();
    case QueryTokenKind::kDates:
      return dates();
    case QueryTokenKind::kQuoted:
      return quoted();
    case QueryTokenKind::kWord:
      return word();
    default:
      refuse_missing_operand();
  }
}

QueryReader::Clause QueryReader::function() {
  const std::size_t first = at_;
  const QueryToken token = take();
  Clause clause = group();
  if (!clause) {
    return clause;
  }
  return applied(token.function, std::move(*clause), since(first));
}

QueryReader::Clause QueryReader::group() {
  const QueryToken open = take();
  if (++nesting_ > kDeepestNesting) {
    refuse_nesting(open.typed);
  }
  Clause clause = any_of();
  if (!accept(QueryTokenKind::kClose)) {
    refuse("nothing closes this bracket", open.typed, std::string(text_) + ')');
  }
  --nesting_;
  joined_by_and_ = false;
  return clause;
}

}  // namespace morgue
