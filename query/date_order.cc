#include "query/date_order.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "archive/engine_error.h"
#include "query/date_bounds.h"

namespace morgue {
namespace {

// A match on its way into the page.  `age` grows from the first of the list to
// the last, so that both orders are one; undated matches are last in both.
struct Dated {
  std::int64_t age = 0;
  std::int64_t arrival = 0;  // by article number; grows along the list
  std::size_t segment = 0;
  Docid docid = 0;

  auto key() const { return std::pair(age, arrival); }
  bool operator<(const Dated& other) const { return key() < other.key(); }
};

constexpr std::int64_t kUndated = std::numeric_limits<std::int64_t>::max();

// Of one segment, the first `most` matches by docid, or the last.
std::vector<Docid> docids(const Segment& segment, const Xapian::Query& query,
                          std::size_t most,
                          Xapian::Enquire::docid_order order) {
  Xapian::Enquire enquire(segment.database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(order);
  const Xapian::MSet matches =
      enquire.get_mset(0, static_cast<Xapian::doccount>(most));
  return {matches.begin(), matches.end()};
}

Xapian::Query within(const Segment& segment, const Xapian::Query& query,
                     DocidRange range) {
  auto set = std::make_shared<const DocidSet>(
      DocidSet{{segment.database.get_uuid(), {range}}});
  return {Xapian::Query::OP_FILTER, query, docid_query(std::move(set))};
}

// The last `most` matches among dated docids, highest first.  A search that
// goes through docids upwards cannot stop early, so it is asked for ever wider
// stretches at the old end until they yield enough.
std::vector<Docid> last_dated(const Segment& segment,
                              const Xapian::Query& query, std::size_t most) {
  const auto dated = static_cast<Docid>(segment.entry.dated);
  std::vector<Docid> found;
  Docid width = 2048;
  for (Docid first = dated + 1; first > 1 && found.size() < most; width *= 4) {
    const Docid last = first - 1;
    first = last > width ? last - width + 1 : 1;
    const auto more = docids(segment, within(segment, query, {first, last}),
                             most - found.size(), Xapian::Enquire::DESCENDING);
    found.insert(found.end(), more.begin(), more.end());
  }
  return found;
}

// Adds a segment's matches, which come in list order, and keeps the first
// `most` of all.
class Page {
 public:
  Page(const SegmentSet& segments, std::size_t most, bool newest)
      : segments_(segments), most_(most), newest_(newest) {}

  void add(std::size_t index, const std::vector<Docid>& docids) {
    const Segment& segment = segments_.newest_first()[index];
    for (const Docid docid : docids) {
      const auto number =
          static_cast<std::int64_t>(segment.tokens.number(docid));
      const bool dated = docid <= segment.entry.dated;
      // Of equals the later arrival is first, but for dated ones, oldest first.
      const std::int64_t sign = newest_ || !dated ? -1 : 1;
      kept_.push_back({dated ? sign * date_of(segment, docid) : kUndated,
                       sign * number, index, docid});
    }
    std::sort(kept_.begin(), kept_.end());
    kept_.resize(std::min(kept_.size(), most_));
  }

  // True where nothing at or beyond that age can enter any more.
  bool closed_to(std::int64_t age) const {
    return kept_.size() == most_ && (most_ == 0 || kept_.back().age < age);
  }

  std::vector<Xapian::docid> docids() const {
    std::vector<Xapian::docid> all;
    all.reserve(kept_.size());
    for (const Dated& match : kept_) {
      all.push_back(segments_.docid_in_all(match.segment, match.docid));
    }
    return all;
  }

 private:
  const SegmentSet& segments_;
  std::size_t most_;
  bool newest_;
  std::vector<Dated> kept_;
};

template <class Work>
void in_segment(const Segment& segment, Work&& work) {
  in_our_words("searching segment " + segment.path.string(),
               std::forward<Work>(work));
}

}  // namespace

std::vector<Xapian::docid> newest_matches(const SegmentSet& segments,
                                          const Xapian::Query& query,
                                          std::size_t most) {
  Page page(segments, most, true);
  const auto& all = segments.newest_first();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const SegmentEntry& entry = all[i].entry;
    if (!page.closed_to(entry.dated > 0 ? -entry.newest : kUndated)) {
      in_segment(all[i], [&] {
        page.add(i, docids(all[i], query, most, Xapian::Enquire::ASCENDING));
      });
    }
  }
  return page.docids();
}

std::vector<Xapian::docid> oldest_matches(const SegmentSet& segments,
                                          const Xapian::Query& query,
                                          std::size_t most) {
  Page page(segments, most, false);
  const auto& all = segments.newest_first();
  for (std::size_t i = all.size(); i-- > 0;) {
    if (all[i].entry.dated > 0 && !page.closed_to(all[i].entry.oldest)) {
      in_segment(all[i], [&] { page.add(i, last_dated(all[i], query, most)); });
    }
  }
  for (std::size_t i = 0; i < all.size() && !page.closed_to(kUndated); ++i) {
    const auto count = static_cast<Docid>(all[i].entry.articles);
    const auto first = static_cast<Docid>(all[i].entry.dated + 1);
    if (first <= count) {
      in_segment(all[i], [&] {
        page.add(i, docids(all[i], within(all[i], query, {first, count}), most,
                           Xapian::Enquire::ASCENDING));
      });
    }
  }
  return page.docids();
}

}  // namespace morgue
