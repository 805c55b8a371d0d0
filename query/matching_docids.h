#pragma once

#include <vector>

#include <xapian.h>

#include "query/segment_set.h"

namespace morgue {

// The docids of all matches in one segment, ascending: newest first, undated
// last.  Takes 4 bytes a match.
std::vector<Docid> matching_docids(const Segment& segment,
                                   const Xapian::Query& query);

}  // namespace morgue
