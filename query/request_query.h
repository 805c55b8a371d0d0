#pragma once

#include <string>
#include <vector>

#include "query/query_tree.h"
#include "query/search_request.h"

namespace morgue {

// All that a request asks for as one query: its text, and as further clauses
// its filters and dates.  Without text, those alone.  What the parser has to
// say is appended to `notes`.  Throws QueryError.
Query request_query(const SearchRequest& request,
                    std::vector<std::string>& notes);

}  // namespace morgue
