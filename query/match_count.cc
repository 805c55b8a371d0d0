#include "query/match_count.h"

namespace morgue {

MatchCount known_count(const Xapian::MSet& matches) {
  return {
      matches.get_matches_lower_bound(),
      matches.get_matches_lower_bound() == matches.get_matches_upper_bound()};
}

MatchCount count_matches(const Xapian::Database& database,
                         const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const MatchCount known = known_count(enquire.get_mset(0, 0));
  return known.exact
             ? known
             : known_count(enquire.get_mset(0, 0, database.get_doccount()));
}

}  // namespace morgue
