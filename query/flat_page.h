#pragma once

#include "query/flat_query.h"
#include "query/match_page.h"
#include "query/segment_set.h"

namespace morgue {

// Flat queries can be answered where every segment has a blocks file.
bool can_search_flat(const SegmentSet& segments);

// What find_page finds, and in the same order.  Throws Error(kCorrupt, kIo).
MatchPage find_flat_page(const SegmentSet& segments, const FlatQuery& query,
                         const PageRequest& request);

}  // namespace morgue
