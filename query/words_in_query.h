#pragma once

#include <vector>

#include "query/query_tree.h"

namespace morgue {

// All words of a query from left to right, those of phrases and proximities
// and those that are negated too.  Valid as long as the query.
std::vector<const Word*> words_in_query(const Query& query);

// Whether the node by itself is text that may stand somewhere: a word, a
// phrase, words near each other.
bool is_text(const Query& query);

// Its filters, in the same way.
std::vector<const Filter*> filters_in_query(const Query& query);

}  // namespace morgue
