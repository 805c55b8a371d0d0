#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"
#include "query/query_matcher.h"

namespace morgue {

// What satisfied a query, with the text on either side: one line of a keyword
// in context.  Printable; both sides begin or end with the space that was
// there, if any.
struct ConcordanceLine {
  TextField field = TextField::kBody;  // or kHeadline
  std::string left;
  std::string match;
  std::string right;

  bool operator==(const ConcordanceLine&) const = default;
};

// The lines of one article, its headline first, then its texts in the order in
// which they are indexed; no context reaches from one into another.  Words
// with nothing but a space between them are one match.  `left` has at most
// half of `width` columns, `match` and `right` have the other half, or the
// match alone where it is longer.
std::vector<ConcordanceLine> concordance(const Article& article,
                                         const QueryMatcher& matcher,
                                         std::size_t width);

// The last columns of a text, at most so many; whole characters, with the
// marks that belong to them.
std::string_view last_columns(std::string_view text, std::size_t columns);
// The first ones.
std::string_view first_columns(std::string_view text, std::size_t columns);

}  // namespace morgue
