#include "query/match_page.h"

#include "query/date_order.h"
#include "query/ranking.h"

namespace morgue {
namespace {

MatchPage best_matches(const SegmentSet& segments, const Xapian::Query& query,
                       std::size_t offset, std::size_t most, bool visit_all) {
  Xapian::Enquire enquire(segments.all());
  enquire.set_query(query);
  enquire.set_weighting_scheme(ranking());
  NewestOfEquals newest;
  enquire.set_sort_by_relevance_then_key(&newest, true);
  const Xapian::MSet found =
      enquire.get_mset(static_cast<Xapian::doccount>(offset),
                       static_cast<Xapian::doccount>(most),
                       visit_all ? segments.all().get_doccount() : 0);
  MatchPage page;
  page.total = known_count(found);
  for (auto match = found.begin(); match != found.end(); ++match) {
    page.matches.push_back({*match, shown_score(match.get_weight())});
  }
  return page;
}

MatchPage dated_matches(const SegmentSet& segments, const Xapian::Query& query,
                        bool newest, std::size_t offset, std::size_t most) {
  const std::size_t wanted = offset + most;
  const std::vector<Xapian::docid> found =
      newest ? newest_matches(segments, query, wanted)
             : oldest_matches(segments, query, wanted);
  MatchPage page;
  page.total = {found.size(), found.size() < wanted};
  for (std::size_t i = offset; i < found.size(); ++i) {
    page.matches.push_back({found[i], 0});
  }
  return page;
}

}  // namespace

MatchPage find_page(const SegmentSet& segments, const Xapian::Query& query,
                    const PageRequest& request) {
  return cut_page(segments, request, [&](std::size_t offset, std::size_t most) {
    return request.sort == SortBy::kRelevance
               ? best_matches(segments, query, offset, most, request.visit_all)
               : dated_matches(segments, query, request.sort == SortBy::kNewest,
                               offset, most);
  });
}

}  // namespace morgue
