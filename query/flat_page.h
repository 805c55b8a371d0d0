#pragma once

#include <functional>
#include <vector>

#include "query/flat_query.h"
#include "query/match_page.h"
#include "query/segment_set.h"

namespace morgue {

// Flat queries can be answered where every segment has a blocks file.
bool can_search_flat(const SegmentSet& segments);

// Is told of the matches in one segment: their docids there, ascending.
using VisitMatches =
    std::function<void(const Segment& segment, const std::vector<Docid>&)>;

// Tells of all matches, the newest segment first.  Throws as below, and what
// `visit` throws.
void visit_flat_matches(const SegmentSet& segments, const FlatQuery& query,
                        const VisitMatches& visit);

// What find_page finds, and in the same order.  Throws Error(kCorrupt, kIo).
MatchPage find_flat_page(const SegmentSet& segments, const FlatQuery& query,
                         const PageRequest& request);

}  // namespace morgue
