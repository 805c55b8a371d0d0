#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

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

// Throws Error(kCorrupt, kIo).
MatchPage find_page(const SegmentSet& segments, const Xapian::Query& query,
                    const PageRequest& request);

}  // namespace morgue
