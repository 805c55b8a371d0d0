#include "indexer/merge_policy.h"

#include <algorithm>
#include <map>

namespace morgue {
namespace {

// Segments below this size are all of one class: small commits must not pile
// up as classes of their own.
constexpr std::uint64_t kSmallest = 1000;

unsigned size_class(const SegmentEntry& segment) {
  unsigned size_class = 0;
  for (std::uint64_t size = segment.articles / kSmallest; size > 0;
       size /= kMergeWidth) {
    ++size_class;
  }
  return size_class;
}

bool mostly_deleted(const SegmentEntry& segment) {
  return segment.deletions.size() * 3 > segment.articles;
}

}  // namespace

std::vector<SegmentEntry> choose_merge(const Catalog& catalog) {
  std::map<unsigned, std::vector<SegmentEntry>> classes;
  for (const SegmentEntry& segment : catalog.segments) {
    if (mostly_deleted(segment)) {
      return {segment};
    }
    classes[size_class(segment)].push_back(segment);
  }
  for (auto& [size, segments] : classes) {
    if (segments.size() >= kMergeWidth) {
      std::sort(segments.begin(), segments.end(),
                [](const SegmentEntry& a, const SegmentEntry& b) {
                  return a.newest > b.newest;
                });
      segments.resize(kMergeWidth);
      return segments;
    }
  }
  return {};
}

}  // namespace morgue
