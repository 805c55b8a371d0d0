#include "indexer/merge_task.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "indexer/segment_merger.h"

namespace morgue {

MergeTask::MergeTask(const ArchiveLayout& layout, SegmentId id,
                     IndexWriterKind writer, std::vector<SegmentEntry> sources)
    : sources_(std::move(sources)),
      merged_(std::async(std::launch::async,
                         [layout, id, writer, segments = sources_] {
                           return merge_segments(layout, id, writer, segments);
                         })) {}

bool MergeTask::done() const {
  return merged_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

Catalog with_merged(Catalog catalog, const std::vector<SegmentEntry>& sources,
                    SegmentEntry merged) {
  std::erase_if(catalog.segments, [&](const SegmentEntry& segment) {
    return std::any_of(
        sources.begin(), sources.end(),
        [&](const SegmentEntry& source) { return source.id == segment.id; });
  });
  if (merged.articles > 0) {
    catalog.segments.push_back(std::move(merged));
  }
  std::sort(
      catalog.segments.begin(), catalog.segments.end(),
      [](const SegmentEntry& a, const SegmentEntry& b) { return a.id < b.id; });
  return catalog;
}

}  // namespace morgue
