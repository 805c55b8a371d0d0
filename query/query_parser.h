#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/error.h"
#include "query/query_tree.h"

namespace morgue {

// How words without an operator between them are joined.
enum class DefaultOperator { kAnd, kOr };

struct ParseOptions {
  DefaultOperator default_operator = DefaultOperator::kAnd;
  std::int64_t now = 0;  // wall seconds, for since:7d
};

struct ParsedQuery {
  Query query;
  std::vector<std::string> notes;  // "or" is searched as a word; ...
};

// A query that cannot be honoured: what() is one line, `where` is where in
// normalise_typed(query).
class QueryError : public Error {
 public:
  QueryError(Failure failure, const std::string& message, TypedRange where,
             const std::string& suggestion = {});

  TypedRange where() const { return where_; }
  // What may have been meant; empty where nobody can tell.
  const std::string& suggestion() const { return suggestion_; }

 private:
  TypedRange where_;
  std::string suggestion_;
};

// Limits on what one query may ask for; a query beyond them is refused with
// kTooExpensive and the reason.
inline constexpr std::size_t kLongestQuery = 4096;  // bytes
inline constexpr std::size_t kMostWords = 64;
inline constexpr std::size_t kLongestPhrase = 32;  // words
inline constexpr std::size_t kDeepestNesting = 20;
inline constexpr std::size_t kMostPrefixes = 4;
inline constexpr std::size_t kMostExpansions = 1000;  // of one prefix
inline constexpr std::uint32_t kLargestDistance = 255;

// The grammar stands in docs/QUERY.md.  Throws QueryError(kBadQuery,
// kTooExpensive).
ParsedQuery parse_query(std::string_view text, const ParseOptions& options);

// The query as Morgue read it: `national AND security AND bytedance`.  Itself a
// query that parses to the same tree, unless it is longer than kLongestQuery
// or has a word that is cut otherwise once it is folded (some ligatures).
std::string describe(const Query& query);

// Message, query, caret and suggestion: three or four lines for a terminal,
// the last without its newline.  The query is shown as it was read, with
// typed quotes and dashes made plain, so that the caret points right.
std::string explain(const QueryError& error, std::string_view query);

}  // namespace morgue
