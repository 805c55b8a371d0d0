#pragma once

#include <vector>

#include "query/searcher.h"

namespace morgue {

// Runs all requests once on every searcher, each on a thread of its own and in
// an order of its own, at the same time.  Throws what a search throws.
double queries_a_second(std::vector<Searcher>& searchers,
                        const std::vector<const SearchRequest*>& requests);

}  // namespace morgue
