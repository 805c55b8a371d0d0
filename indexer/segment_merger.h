#pragma once

#include <vector>

#include "archive/catalog.h"
#include "archive/layout.h"
#include "archive/record.h"

namespace morgue {

// Writes one segment that holds what all the sources hold.  Where they follow
// each other in time they are joined as they are, table by table, and what is
// deleted in them stays so; else, or where much is deleted, the segment is
// built anew from the record.  The catalog does not name it yet.
// Reads `record` only; may run while others read and commit.
// Throws Error(kCorrupt, kIo).
SegmentEntry merge_segments(const Record& record, const ArchiveLayout& layout,
                            SegmentId id,
                            const std::vector<SegmentEntry>& sources);

// The same, always from the record, so that nothing deleted is left.
SegmentEntry rewrite_segments(const Record& record, const ArchiveLayout& layout,
                              SegmentId id,
                              const std::vector<SegmentEntry>& sources);

}  // namespace morgue
