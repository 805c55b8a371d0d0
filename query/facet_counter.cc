#include "query/facet_counter.h"

#include <algorithm>
#include <map>
#include <utility>

#include "archive/date.h"
#include "archive/engine_error.h"
#include "archive/schema.h"
#include "query/date_bounds.h"

namespace morgue {
namespace {

constexpr std::size_t kYearLength = 4;  // of 2020-08-03
constexpr std::size_t kMonthLength = 7;

bool is_date(FacetField field) {
  return field == FacetField::kYear || field == FacetField::kMonth;
}

struct StoredField {
  Slot slot;
  KeywordField keyword;
};

StoredField stored(FacetField field) {
  switch (field) {
    case FacetField::kSection:
      return {Slot::kSection, KeywordField::kSection};
    case FacetField::kLanguage:
      return {Slot::kLanguage, KeywordField::kLanguage};
    default:
      return {Slot::kSource, KeywordField::kSource};
  }
}

// Matches before the first undated one; they come last.
std::size_t dated_matches(const Segment& segment,
                          const std::vector<Docid>& docids) {
  const auto undated =
      std::upper_bound(docids.begin(), docids.end(), segment.entry.dated);
  return static_cast<std::size_t>(undated - docids.begin());
}

// "BBC" and "bbc" are one source to a filter, so they are one here, under the
// spelling that is more frequent.
std::vector<FacetValue> unified(
    FacetField field,
    const std::unordered_map<std::string, std::uint64_t>& counts) {
  struct Spellings {
    FacetValue best;
    std::uint64_t all = 0;
  };
  std::map<std::string, Spellings> by_term;
  for (const auto& [value, count] : counts) {
    const std::string term =
        is_date(field) ? value : keyword_term(stored(field).keyword, value);
    Spellings& spellings = by_term[term];
    spellings.all += count;
    if (std::pair(spellings.best.count, value) <
        std::pair(count, spellings.best.value)) {
      spellings.best = {value, count};
    }
  }
  std::vector<FacetValue> values;
  values.reserve(by_term.size());
  for (auto& [term, spellings] : by_term) {
    values.push_back({std::move(spellings.best.value), spellings.all});
  }
  return values;
}

}  // namespace

FacetCounter::FacetCounter(const std::vector<FacetField>& fields, bool overview)
    : asked_(fields.size()) {
  for (const FacetField field : fields) {
    tallies_.push_back({field, {}, 0});
  }
  if (overview) {
    tallies_.push_back({FacetField::kSource, {}, 0});
  }
}

void FacetCounter::add(const Segment& segment,
                       const std::vector<Docid>& docids) {
  if (docids.empty()) {
    return;
  }
  in_our_words("reading values of " + segment.path.string(), [&] {
    widen(segment, docids);
    for (Tally& tally : tallies_) {
      if (is_date(tally.field)) {
        count_periods(segment, docids, tally);
      } else {
        count_values(segment, docids, tally);
      }
    }
  });
}

void FacetCounter::widen(const Segment& segment,
                         const std::vector<Docid>& docids) {
  const std::size_t dated = dated_matches(segment, docids);
  undated_ += docids.size() - dated;
  if (dated > 0) {
    const std::int64_t newest = date_of(segment, docids.front());
    const std::int64_t oldest = date_of(segment, docids[dated - 1]);
    first_ = std::min(first_.value_or(oldest), oldest);
    last_ = std::max(last_.value_or(newest), newest);
  }
}

void FacetCounter::count_periods(const Segment& segment,
                                 const std::vector<Docid>& docids,
                                 Tally& tally) {
  const std::size_t length =
      tally.field == FacetField::kYear ? kYearLength : kMonthLength;
  const std::size_t dated = dated_matches(segment, docids);
  tally.missing += docids.size() - dated;
  for (std::size_t at = 0; at < dated;) {
    const std::string period =
        iso_day(date_of(segment, docids[at])).substr(0, length);
    const std::optional<Date> start = parse_iso(period);
    // A year beyond four digits is a period of its own kind: the day.
    const Docid last =
        start ? docids_within(segment, {start->wall_seconds(), {}}).last
              : docids[at];
    const auto end = std::upper_bound(docids.begin(), docids.end(), last);
    const auto next = static_cast<std::size_t>(end - docids.begin());
    tally.counts[period] += next - at;
    at = next;
  }
}

void FacetCounter::count_values(const Segment& segment,
                                const std::vector<Docid>& docids,
                                Tally& tally) {
  const auto slot = static_cast<Xapian::valueno>(stored(tally.field).slot);
  const auto end = segment.database.valuestream_end(slot);
  auto value = segment.database.valuestream_begin(slot);
  // Neighbours often share their value: it is looked up once for all of them.
  std::string seen;
  std::uint64_t* count = &tally.missing;
  for (const Docid docid : docids) {
    if (value != end) {
      value.skip_to(docid);
    }
    if (value == end || value.get_docid() != docid) {
      ++tally.missing;
      continue;
    }
    if (std::string here = *value; here != seen) {
      seen = std::move(here);
      count = &tally.counts[seen];
    }
    ++*count;
  }
}

std::vector<Facet> FacetCounter::facets(std::size_t most) const {
  std::vector<Facet> facets;
  for (std::size_t i = 0; i < asked_; ++i) {
    const Tally& tally = tallies_[i];
    Facet facet{tally.field, unified(tally.field, tally.counts), 0,
                tally.missing};
    facet.distinct = facet.values.size();
    std::sort(facet.values.begin(), facet.values.end(),
              [](const FacetValue& a, const FacetValue& b) {
                return a.count != b.count ? a.count > b.count
                                          : a.value < b.value;
              });
    facet.values.resize(std::min(facet.values.size(), most));
    facets.push_back(std::move(facet));
  }
  return facets;
}

Overview FacetCounter::overview() const {
  Overview overview;
  if (tallies_.size() > asked_) {
    overview.sources =
        unified(FacetField::kSource, tallies_.back().counts).size();
  }
  if (first_) {
    overview.first_day = iso_day(*first_);
    overview.last_day = iso_day(*last_);
  }
  overview.undated = undated_;
  return overview;
}

}  // namespace morgue
