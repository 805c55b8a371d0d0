#pragma once

#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "query/calendar.h"
#include "query/prepared_query.h"
#include "query/segment_set.h"

namespace morgue {

// Articles by the day, week, month or year of their publication, as the
// publisher's clock showed it.  One that was dated by its month or year only
// counts where that begins.
struct PeriodCounts {
  std::map<std::int64_t, std::uint64_t> dated;  // by a period's first second
  std::uint64_t undated = 0;
  std::uint64_t total = 0;
};

// Counts without reading an article: docids of a segment run by date, so that
// a period is a stretch of them.  Where the stretches end is looked up once.
class PeriodCounter {
 public:
  // The segments must outlive it.  Throws Error(kCorrupt, kIo).
  PeriodCounter(const SegmentSet& segments, CalendarUnit unit);

  // Of what matches.  Throws as PreparedQuery does.
  PeriodCounts count(PreparedQuery& query) const;

  // Of all articles within the dates; without dates also the undated ones.
  PeriodCounts count_all(const DateRange& dates) const;

 private:
  struct Stretch {
    std::int64_t begin = 0;  // of the period
    Docid last = 0;
  };

  void add(const Segment& segment, const std::vector<Docid>& docids,
           PeriodCounts& counts) const;
  void add_all(const Segment& segment, const DateRange& dates,
               PeriodCounts& counts) const;

  const SegmentSet& segments_;
  std::unordered_map<SegmentId, std::vector<Stretch>> stretches_;
};

}  // namespace morgue
