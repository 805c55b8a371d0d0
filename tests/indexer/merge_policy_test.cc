#include "indexer/merge_policy.h"

#include <string>

#include <gtest/gtest.h>

namespace morgue {
namespace {

SegmentEntry segment(SegmentId id, std::uint64_t articles, std::int64_t newest,
                     std::size_t deleted = 0) {
  SegmentEntry entry{.id = id, .articles = articles, .newest = newest};
  for (std::size_t i = 0; i < deleted; ++i) {
    entry.deletions.push_back(
        {.docid = static_cast<Docid>(i + 1), .generation = 1});
  }
  return entry;
}

std::string chosen(const std::vector<SegmentEntry>& segments) {
  Catalog catalog;
  catalog.segments = segments;
  std::string ids;
  for (const SegmentEntry& entry : choose_merge(catalog)) {
    ids += std::to_string(entry.id) + " ";
  }
  return ids;
}

std::vector<SegmentEntry> equal_segments(std::size_t count,
                                         std::uint64_t articles) {
  std::vector<SegmentEntry> segments;
  for (std::size_t i = 1; i <= count; ++i) {
    segments.push_back(segment(i, articles, static_cast<std::int64_t>(i)));
  }
  return segments;
}

TEST(MergePolicy, WaitsUntilAClassIsFull) {
  EXPECT_EQ(chosen({}), "");
  EXPECT_EQ(chosen(equal_segments(kMergeWidth - 1, 10)), "");
  EXPECT_EQ(chosen(equal_segments(kMergeWidth, 10)), "8 7 6 5 4 3 2 1 ");
}

TEST(MergePolicy, DoesNotMixSmallAndLarge) {
  auto segments = equal_segments(kMergeWidth - 1, 10);
  segments.push_back(segment(8, 100'000, 8));
  EXPECT_EQ(chosen(segments), "");
}

TEST(MergePolicy, TakesNeighboursInTime) {
  EXPECT_EQ(chosen(equal_segments(kMergeWidth + 2, 10)), "10 9 8 7 6 5 4 3 ");
}

TEST(MergePolicy, RewritesWhatIsMostlyDeleted) {
  EXPECT_EQ(chosen({segment(1, 10, 1), segment(2, 10, 2, 4)}), "2 ");
  EXPECT_EQ(chosen({segment(1, 10, 1), segment(2, 10, 2, 3)}), "");
}

}  // namespace
}  // namespace morgue
