#include "query/date_bounds.h"

#include <limits>
#include <utility>

#include "archive/engine_error.h"

namespace morgue {
namespace {

// The first dated docid that is older than `moment`; one past the last dated
// one where none is.
Docid first_before(const Segment& segment, std::int64_t moment) {
  Docid low = 1;
  auto high = static_cast<Docid>(segment.entry.dated + 1);
  while (low < high) {
    const Docid middle = low + (high - low) / 2;
    if (date_of(segment, middle) < moment) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

}  // namespace

std::int64_t date_of(const Segment& segment, Docid docid) {
  return segment.tokens.date(docid).value_or(
      std::numeric_limits<std::int64_t>::min());
}

DocidRange docids_within(const Segment& segment, const DateRange& dates) {
  const SegmentEntry& entry = segment.entry;
  if (entry.dated == 0 || (dates.from && entry.newest < *dates.from) ||
      (dates.until && entry.oldest >= *dates.until)) {
    return {};
  }
  DocidRange range{1, static_cast<Docid>(entry.dated)};
  return in_our_words("reading dates of " + segment.path.string(), [&] {
    if (dates.until && entry.newest >= *dates.until) {
      range.first = first_before(segment, *dates.until);
    }
    if (dates.from && entry.oldest < *dates.from) {
      range.last = first_before(segment, *dates.from) - 1;
    }
    return range;
  });
}

std::shared_ptr<const DocidSet> docids_within(const SegmentSet& segments,
                                              const DateRange& dates) {
  DocidSet set;
  for (const Segment& segment : segments.newest_first()) {
    const DocidRange range = docids_within(segment, dates);
    if (!range.empty()) {
      set.emplace(segment.database.get_uuid(), std::vector{range});
    }
  }
  return std::make_shared<const DocidSet>(std::move(set));
}

}  // namespace morgue
