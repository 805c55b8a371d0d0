#pragma once

#include <cstdint>

#include <xapian.h>

namespace morgue {

// How many articles match; where not exact, there are at least so many.
struct MatchCount {
  std::uint64_t articles = 0;
  bool exact = true;
};

// What a match list tells about it, without further work.
MatchCount known_count(const Xapian::MSet& matches);

// Exact.  Where a look at the index does not answer it already, every match is
// visited, without its score.
MatchCount count_matches(const Xapian::Database& database,
                         const Xapian::Query& query);

}  // namespace morgue
