#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/search_request.h"
#include "query/search_result.h"
#include "query/segment_set.h"

namespace morgue {

// Counts values of fields, days and sources over all matches.  Given the
// matches of each segment, then asked.  Lives for one search.
//
// Values are read as one stream a field.  Dates are hardly read at all: docids
// run by date, so the matches of a month are those up to the last docid of it.
class FacetCounter {
 public:
  FacetCounter(const std::vector<FacetField>& fields, bool overview);

  // `docids`: ascending.  Throws Error(kCorrupt, kIo).
  void add(const Segment& segment, const std::vector<Docid>& docids);

  // In the order asked for, the `most` most frequent values of each.
  std::vector<Facet> facets(std::size_t most) const;

  // Of everything seen.
  Overview overview() const;

 private:
  // One field's values as stored; spellings of one value are brought together
  // at the end, where there are few of them.
  struct Tally {
    FacetField field = FacetField::kSource;
    std::unordered_map<std::string, std::uint64_t> counts;
    std::uint64_t missing = 0;
  };

  static void count_periods(const Segment& segment,
                            const std::vector<Docid>& docids, Tally& tally);
  static void count_values(const Segment& segment,
                           const std::vector<Docid>& docids, Tally& tally);
  void widen(const Segment& segment, const std::vector<Docid>& docids);

  std::vector<Tally> tallies_;
  std::size_t asked_;  // so many tallies; one more serves the overview
  std::optional<std::int64_t> first_;
  std::optional<std::int64_t> last_;
  std::uint64_t undated_ = 0;
};

}  // namespace morgue
