#pragma once

#include <vector>

#include "archive/catalog.h"
#include "archive/layout.h"
#include "indexer/index_writer.h"

namespace morgue {

// Writes one segment that holds what all the sources hold, in the order of
// articles, without what is deleted in them.  The catalog does not name it yet.
// Reads the sources' files term by term: no article is read again.
// May run while others read and commit.  Throws Error(kCorrupt, kIo).
SegmentEntry merge_segments(const ArchiveLayout& layout, SegmentId id,
                            IndexWriterKind writer,
                            const std::vector<SegmentEntry>& sources);

}  // namespace morgue
