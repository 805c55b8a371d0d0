#pragma once

#include <string>
#include <vector>

#include "query/match_page.h"
#include "query/query_lowering.h"
#include "query/query_tree.h"

namespace morgue {

// For each match, what its words, phrases and proximities add to its score:
// `5.31 = trade 3.21 (impact 45, in 1,204 articles) + ...`.  One search for
// each of them, over the page's matches only; ranks as find_page does.
std::vector<std::string> explain_scores(const SegmentSet& segments,
                                        QueryLowering& lowering,
                                        const Query& query,
                                        const std::vector<Match>& matches);

}  // namespace morgue
