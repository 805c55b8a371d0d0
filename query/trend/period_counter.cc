#include "query/trend/period_counter.h"

#include <algorithm>

#include "archive/engine_error.h"
#include "query/date_bounds.h"

namespace morgue {
namespace {

// Deleted articles among the docids of a range.
std::uint64_t deleted_within(const SegmentEntry& entry, DocidRange range) {
  const auto at = [&](Docid docid) {
    return std::lower_bound(
        entry.deletions.begin(), entry.deletions.end(), docid,
        [](const SegmentEntry::Deletion& deletion, Docid sought) {
          return deletion.docid < sought;
        });
  };
  return static_cast<std::uint64_t>(at(range.last + 1) - at(range.first));
}

std::uint64_t live_within(const SegmentEntry& entry, DocidRange range) {
  return range.empty()
             ? 0
             : range.last - range.first + 1 - deleted_within(entry, range);
}

// The last docid from `first` on, which is dated, whose date is not before
// `moment`; `first` itself, whatever a damaged date says.  Steps grow and then
// shrink again, as most periods are short.
Docid last_since(const Segment& segment, Docid first, std::int64_t moment) {
  const auto dated = static_cast<Docid>(segment.entry.dated);
  const auto belongs = [&](Docid docid) {
    return docid <= dated && date_of(segment, docid) >= moment;
  };
  Docid last = first;
  Docid step = 1;
  for (; belongs(last + step); step *= 2) {
    last += step;
  }
  for (; step > 0; step /= 2) {
    last += belongs(last + step) ? step : 0;
  }
  return last;
}

}  // namespace

PeriodCounter::PeriodCounter(const SegmentSet& segments, CalendarUnit unit)
    : segments_(segments) {
  for (const Segment& segment : segments.newest_first()) {
    std::vector<Stretch>& stretches = stretches_[segment.entry.id];
    for (Docid at = 1; at <= segment.entry.dated;) {
      const std::int64_t begin = unit_around(date_of(segment, at), unit).begin;
      const Docid last = last_since(segment, at, begin);
      stretches.push_back({begin, last});
      at = last + 1;
    }
  }
}

PeriodCounts PeriodCounter::count(PreparedQuery& query) const {
  PeriodCounts counts;
  query.visit([&](const Segment& segment, const std::vector<Docid>& docids) {
    add(segment, docids, counts);
  });
  return counts;
}

void PeriodCounter::add(const Segment& segment,
                        const std::vector<Docid>& docids,
                        PeriodCounts& counts) const {
  counts.total += docids.size();
  auto at = docids.begin();
  for (const Stretch& stretch : stretches_.at(segment.entry.id)) {
    const auto end = std::upper_bound(at, docids.end(), stretch.last);
    if (end != at) {
      counts.dated[stretch.begin] += static_cast<std::uint64_t>(end - at);
      at = end;
    }
  }
  counts.undated += static_cast<std::uint64_t>(docids.end() - at);
}

PeriodCounts PeriodCounter::count_all(const DateRange& dates) const {
  PeriodCounts counts;
  for (const Segment& segment : segments_.newest_first()) {
    add_all(segment, dates, counts);
  }
  return counts;
}

void PeriodCounter::add_all(const Segment& segment, const DateRange& dates,
                            PeriodCounts& counts) const {
  const SegmentEntry& entry = segment.entry;
  const auto dated = static_cast<Docid>(entry.dated);
  const bool bounded = dates.from || dates.until;
  const DocidRange within =
      bounded ? docids_within(segment, dates) : DocidRange{1, dated};
  Docid first = 1;
  for (const Stretch& stretch : stretches_.at(entry.id)) {
    const std::uint64_t live = live_within(
        entry,
        {std::max(first, within.first), std::min(stretch.last, within.last)});
    if (live > 0) {
      counts.dated[stretch.begin] += live;
      counts.total += live;
    }
    first = stretch.last + 1;
  }
  if (!bounded) {
    const std::uint64_t undated =
        live_within(entry, {dated + 1, static_cast<Docid>(entry.articles)});
    counts.undated += undated;
    counts.total += undated;
  }
}

}  // namespace morgue
