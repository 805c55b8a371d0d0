#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <xapian.h>

#include "query/segment_set.h"

namespace morgue {

// The first `most` matches by date, the newest first, as docids of
// segments.all().  Undated ones come last.  Equal dates keep one order from
// call to call, so that pages fit together.
//
// Walks the segments one by one, since each has its articles in that order: it
// stops in a segment when enough are found, and skips those that are older
// than all that is kept.
std::vector<Xapian::docid> newest_matches(const SegmentSet& segments,
                                          const Xapian::Query& query,
                                          std::size_t most);

// The same, the oldest first; undated ones come last here too.
std::vector<Xapian::docid> oldest_matches(const SegmentSet& segments,
                                          const Xapian::Query& query,
                                          std::size_t most);

}  // namespace morgue
