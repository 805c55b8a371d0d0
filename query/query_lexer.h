#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/field_names.h"
#include "query/query_function.h"
#include "query/query_tree.h"

namespace morgue {

enum class QueryTokenKind {
  kWord,    // a run of characters without a space, bracket or quote
  kQuoted,  // `text` is what stands between the quotes
  kOpen,
  kClose,
  kAnd,
  kOr,
  kNot,       // NOT, or - right before what it leaves out
  kNear,      // w/5, near/5, NEAR, pre/5, w/s, NOT w/5
  kSuffix,    // ~3 or ^2 right after a quote or bracket
  kFunction,  // atleast5, with its bracket in the next token
  kField,     // headline: with its value in the next token
  kDates,     // date:, since: or until: with its value as `text`
  kEnd,
};

struct QueryToken {
  QueryTokenKind kind = QueryTokenKind::kEnd;
  TypedRange typed;
  std::string_view text;            // part of the query
  std::optional<QueryField> field;  // of kField, kDates
  Nearness reach;                   // of kNear
  bool apart = false;               // of kNear: NOT stands before it
  QueryFunction function;           // of kFunction
};

struct LexedQuery {
  std::vector<QueryToken> tokens;  // the last one is kEnd
  std::vector<std::string> notes;
};

// Cuts a normalised query (see normalise_typed) into tokens that point into
// it.  Throws QueryError for an unclosed quote, an unknown field, and syntax
// that this edition does not have.
LexedQuery lex_query(std::string_view text);

}  // namespace morgue
