#pragma once

#include <vector>

#include "archive/catalog.h"

namespace morgue {

// The segments that had better be merged into one now, newest dates first;
// empty: none.  Tiered: once a size class holds kMergeWidth segments, those of
// them that lie next to each other in time are merged, so that every article
// is written about log(archive) times and big segments hold one stretch of
// dates.  A segment of which a third has been deleted is rewritten alone.
std::vector<SegmentEntry> choose_merge(const Catalog& catalog);

inline constexpr std::size_t kMergeWidth = 8;

}  // namespace morgue
