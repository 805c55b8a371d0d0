#pragma once

#include <optional>

#include <xapian.h>

#include "query/flat_page.h"
#include "query/flat_query.h"
#include "query/match_count.h"
#include "query/match_page.h"
#include "query/open_archive.h"
#include "query/query_tree.h"

namespace morgue {

// A query made ready for one archive, once for all that is asked about it: as a
// flat one for our own scorer where it has no structure, as Xapian's where it
// has, or where that is asked for.  Lives as long as both.
class PreparedQuery {
 public:
  // Throws QueryError(kTooExpensive), Error(kCorrupt, kIo).
  PreparedQuery(OpenArchive& archive, const Query& query);

  // These throw as well.
  MatchPage find(const PageRequest& request);
  MatchCount count();  // exact
  void visit(const VisitMatches& visit);
  const Xapian::Query& lowered();

 private:
  OpenArchive& archive_;
  const Query& query_;
  std::optional<FlatQuery> flat_;
  std::optional<Xapian::Query> lowered_;  // when first asked for
};

}  // namespace morgue
