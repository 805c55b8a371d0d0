#pragma once

#include <cstdint>

#include "query/flat_scorer.h"

namespace morgue {

// A score that search.most articles with this term reach for certain, as the
// maxima of the term's blocks tell; 0 where they tell nothing.  Looks at the
// search's ranges, but at no other restriction.
std::uint64_t known_score(const FlatTerm& term, const FlatSearch& search);

}  // namespace morgue
