#pragma once

#include <vector>

#include "query/match_page.h"
#include "query/open_archive.h"
#include "query/search_request.h"
#include "query/search_result.h"

namespace morgue {

// Makes hits of a page's matches: their articles are read from the record, all
// at once, and what satisfied the query is marked in them.  Throws
// Error(kCorrupt) where the record lacks one, Error(kIo).
std::vector<Hit> read_hits(const OpenArchive& archive, const Query& query,
                           const std::vector<Match>& matches,
                           const SearchRequest& request);

}  // namespace morgue
