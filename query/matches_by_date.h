#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "archive/article_order.h"
#include "query/prepared_query.h"
#include "query/segment_set.h"

namespace morgue {

// All matches of a query, newest first and undated last: the order of
// `--sort -date`, over all segments.  Holds four bytes a match.
class MatchesByDate {
 public:
  // The segments must outlive it.  Throws Error(kCorrupt, kIo).
  MatchesByDate(const SegmentSet& segments, PreparedQuery& query);

  std::uint64_t total() const { return total_; }

  // The next ones, at most `most`; none at the end.  Throws Error(kCorrupt).
  std::vector<ArticleNumber> next(std::size_t most);

 private:
  // The matches of one segment, which are in order.
  struct Run {
    const Segment* segment = nullptr;
    std::vector<Docid> docids;
    std::size_t at = 0;
    ArticleOrder first;  // of those left
  };

  static bool later(const Run& a, const Run& b) { return b.first < a.first; }
  ArticleNumber take();

  std::vector<Run> runs_;  // a heap, the run with the next match in front
  std::uint64_t total_ = 0;
};

}  // namespace morgue
