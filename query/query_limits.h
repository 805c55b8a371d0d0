#pragma once

#include "query/query_tree.h"

namespace morgue {

// Throws QueryError(kTooExpensive) where the query has more words, longer
// phrases or more prefixes than query_parser.h allows.
void check_limits(const Query& query);

}  // namespace morgue
