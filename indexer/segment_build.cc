#include "indexer/segment_build.h"

#include <chrono>
#include <iterator>
#include <span>
#include <utility>

#include "indexer/stored_articles.h"

namespace morgue {
namespace {

// How often whoever waits for long work is told how far it has come.
constexpr std::chrono::milliseconds kTick{200};

}  // namespace

SegmentBuild::SegmentBuild(const Record& record, ArchiveLayout layout,
                           SegmentOptions options, SegmentId first,
                           Slices slices)
    : record_(record),
      layout_(std::move(layout)),
      options_(std::move(options)),
      slices_(std::move(slices)),
      next_segment_(first) {
  running_.reserve(slices_.size());
  for (const std::vector<ArticleOrder>& slice : slices_) {
    running_.push_back(std::async(std::launch::async,
                                  [this, &slice] { return build(slice); }));
  }
}

// As many segments as it takes.
std::vector<SegmentEntry> SegmentBuild::build(
    const std::vector<ArticleOrder>& slice) {
  std::vector<SegmentEntry> built;
  std::span<const ArticleOrder> rest(slice);
  while (!rest.empty()) {
    StoredArticles articles(record_, rest);
    built.push_back(write_segment(layout_, next_segment_++, options_, rest,
                                  [&](std::size_t i) -> const Article& {
                                    ++done_;
                                    return articles.at(i);
                                  }));
    rest = rest.subspan(built.back().articles);
  }
  return built;
}

void SegmentBuild::wait(const Watch& watch) const {
  std::uint64_t total = 0;
  for (const std::vector<ArticleOrder>& slice : slices_) {
    total += slice.size();
  }
  for (const auto& slice : running_) {
    while (watch && slice.wait_for(kTick) != std::future_status::ready) {
      watch(done_, total);
    }
    slice.wait();
  }
}

std::vector<SegmentEntry> SegmentBuild::take() {
  std::vector<SegmentEntry> built;
  for (auto& slice : running_) {
    std::vector<SegmentEntry> segments = slice.get();
    std::move(segments.begin(), segments.end(), std::back_inserter(built));
  }
  return built;
}

}  // namespace morgue
