#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include <xapian.h>

#include "archive/engine_error.h"
#include "query/match_count.h"
#include "query/search_request.h"
#include "query/segment_set.h"

namespace morgue {

struct Match {
  Xapian::docid docid = 0;  // of segments.all()
  double score = 0;
};

// One page of matches, before anything is read from the record.
struct MatchPage {
  std::vector<Match> matches;
  bool more = false;  // there are matches after the page
  MatchCount total;   // as far as finding the page told
};

// How to find a page.
struct PageRequest {
  std::size_t offset = 0;
  std::size_t limit = 10;
  SortBy sort = SortBy::kRelevance;
  // Where sorted by relevance, go through all matches, so that the total is
  // exact.  Else those that cannot enter the page are passed over.
  bool visit_all = false;
};

// Finds a page by `find(offset, most)`, which gives up to `most` matches from
// that one on: it is asked for one more than the page has, which tells whether
// there is another.
template <class Find>
MatchPage cut_page(const SegmentSet& segments, const PageRequest& request,
                   Find find) {
  return in_our_words("searching", [&] {
    const std::size_t articles = segments.all().get_doccount();
    const std::size_t limit = std::min(request.limit, articles);
    MatchPage page = find(std::min(request.offset, articles), limit + 1);
    page.more = page.matches.size() > limit;
    page.matches.resize(std::min(page.matches.size(), limit));
    return page;
  });
}

// Throws Error(kCorrupt, kIo).
MatchPage find_page(const SegmentSet& segments, const Xapian::Query& query,
                    const PageRequest& request);

}  // namespace morgue
