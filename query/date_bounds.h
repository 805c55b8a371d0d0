#pragma once

#include <cstdint>
#include <memory>

#include "query/docid_source.h"
#include "query/query_tree.h"
#include "query/segment_set.h"

namespace morgue {

// Wall seconds of a dated article: docids up to `segment.entry.dated`.
std::int64_t date_of(const Segment& segment, Docid docid);

// The docids of a segment whose articles are dated within `dates`: one range,
// since docids run from the newest to the oldest.  Empty where there are none;
// undated articles never belong.  Costs some twenty looks at the date slot.
DocidRange docids_within(const Segment& segment, const DateRange& dates);

// The same for all segments.
std::shared_ptr<const DocidSet> docids_within(const SegmentSet& segments,
                                              const DateRange& dates);

}  // namespace morgue
