#include "query/checked_queries.h"

#include "query/prepared_query.h"
#include "query/request_query.h"

namespace morgue {

std::vector<RefusedQuery> refused_queries(
    OpenArchive& archive, const std::vector<std::string>& queries,
    const SearchRequest& common) {
  std::vector<RefusedQuery> refused;
  SearchRequest request = common;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    request.query = queries[i];
    try {
      std::vector<std::string> unused;
      const Query query = request_query(request, unused);
      const PreparedQuery prepared(archive, query);
    } catch (const QueryError& error) {
      refused.push_back({i, error});
    }
  }
  return refused;
}

}  // namespace morgue
