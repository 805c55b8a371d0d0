#pragma once

#include <string>
#include <vector>

#include "query/open_archive.h"
#include "query/query_parser.h"
#include "query/search_request.h"

namespace morgue {

struct RefusedQuery {
  std::size_t index = 0;
  QueryError error;
};

// Those of many queries that cannot be honoured: each is read and made ready
// for the archive, none is run.  What holds for all of them besides their text
// is in `common`.  Throws Error(kCorrupt, kIo).
std::vector<RefusedQuery> refused_queries(
    OpenArchive& archive, const std::vector<std::string>& queries,
    const SearchRequest& common);

}  // namespace morgue
