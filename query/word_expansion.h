#pragma once

#include <string>
#include <vector>

#include "query/query_tree.h"
#include "query/segment_set.h"

namespace morgue {

// The terms of all words of the archive that such a word stands for, in byte
// order.  Throws QueryError(kTooExpensive), naming how many there are, where
// they are more than kMostExpansions.
std::vector<std::string> expand_word(const SegmentSet& segments,
                                     const Word& word);

}  // namespace morgue
