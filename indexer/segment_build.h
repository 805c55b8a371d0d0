#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <future>
#include <vector>

#include "archive/article_order.h"
#include "archive/catalog.h"
#include "archive/layout.h"
#include "archive/record.h"
#include "indexer/segment_writer.h"

namespace morgue {

// Segments being built of articles that the record has, on threads of their
// own.  The destructor waits for these.
class SegmentBuild {
 public:
  // Articles done, and in all.
  using Watch = std::function<void(std::uint64_t, std::uint64_t)>;
  // Articles in docid order; each slice has a thread.
  using Slices = std::vector<std::vector<ArticleOrder>>;

  // Begins.  The segments take their ids from `first` on.  The record must
  // outlive it.
  SegmentBuild(const Record& record, ArchiveLayout layout,
               SegmentOptions options, SegmentId first, Slices slices);

  // Returns when all is done, well or not; `watch`, if given, is told now and
  // then how far it has come.
  void wait(const Watch& watch) const;

  // No id from here on is taken.  After wait().
  SegmentId next_segment() const { return next_segment_; }

  // What was built.  After wait(), once; throws what building threw.
  std::vector<SegmentEntry> take();

 private:
  std::vector<SegmentEntry> build(const std::vector<ArticleOrder>& slice);

  const Record& record_;
  ArchiveLayout layout_;
  SegmentOptions options_;
  Slices slices_;
  std::atomic<SegmentId> next_segment_;
  std::atomic<std::uint64_t> done_ = 0;                          // articles
  std::vector<std::future<std::vector<SegmentEntry>>> running_;  // one a slice
};

}  // namespace morgue
