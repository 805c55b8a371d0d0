#pragma once

#include <future>
#include <vector>

#include "archive/catalog.h"
#include "archive/layout.h"
#include "indexer/index_writer.h"

namespace morgue {

// One merge, running in a thread of its own beside the writer.  The destructor
// waits for it; its result is then dropped.
class MergeTask {
 public:
  MergeTask(const ArchiveLayout& layout, SegmentId id, IndexWriterKind writer,
            std::vector<SegmentEntry> sources);

  bool done() const;

  // Waits.  Throws what the merge threw.
  SegmentEntry result() { return merged_.get(); }

  const std::vector<SegmentEntry>& sources() const { return sources_; }

 private:
  std::vector<SegmentEntry> sources_;
  std::future<SegmentEntry> merged_;
};

// The catalog with the merged segment in the place of its sources.
Catalog with_merged(Catalog catalog, const std::vector<SegmentEntry>& sources,
                    SegmentEntry merged);

}  // namespace morgue
