#include "query/prepared_query.h"

#include <variant>

#include "archive/engine_error.h"
#include "query/flat_page.h"
#include "query/matching_docids.h"
#include "query/word_matcher.h"

namespace morgue {
namespace {

// Ranking passes over whatever cannot enter the page, and counting without
// scores is cheap.  For one word, whose count the index knows, and for
// alternatives the two together take less time than ranking every match (0.3
// and 0.7 of it on 21,584 articles of Reuters); for words that must all occur,
// prefixes and phrases they take more (up to twice), or as much.
bool better_counted_apart(const Query& query) {
  if (const auto* word = std::get_if<Word>(&query.node)) {
    return !stands_for_many(*word);
  }
  return std::holds_alternative<Or>(query.node);
}

}  // namespace

PreparedQuery::PreparedQuery(OpenArchive& archive, const Query& query)
    : archive_(archive), query_(query) {
  if (can_search_flat(archive.segments())) {
    flat_ = archive.lowering().flatten(query);
  }
  if (!flat_) {
    lowered();  // what is refused is refused now
  }
}

MatchPage PreparedQuery::find(const PageRequest& request) {
  if (flat_ && request.sort != SortBy::kOldest) {
    return find_flat_page(archive_.segments(), *flat_, request);
  }
  PageRequest structured = request;
  structured.visit_all = request.visit_all && !better_counted_apart(query_);
  return find_page(archive_.segments(), lowered(), structured);
}

MatchCount PreparedQuery::count() {
  if (flat_) {
    return find_flat_page(archive_.segments(), *flat_,
                          {.limit = 0, .visit_all = true})
        .total;
  }
  const Xapian::Query& query = lowered();
  return in_our_words("counting", [&] {
    return count_matches(archive_.segments().all(), query);
  });
}

void PreparedQuery::visit(const VisitMatches& visit) {
  if (flat_) {
    visit_flat_matches(archive_.segments(), *flat_, visit);
    return;
  }
  for (const Segment& segment : archive_.segments().newest_first()) {
    visit(segment, matching_docids(segment, lowered()));
  }
}

const Xapian::Query& PreparedQuery::lowered() {
  if (!lowered_) {
    lowered_ = archive_.lowering().lower(query_);
  }
  return *lowered_;
}

}  // namespace morgue
