#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "query/matches_by_date.h"
#include "query/open_archive.h"
#include "query/query_tree.h"

namespace morgue {

// A word that stands near what a query finds more often than chance has it.
struct Collocate {
  std::string word;           // folded
  std::uint64_t near = 0;     // occurrences within the windows
  std::uint64_t archive = 0;  // ... in the whole archive
  double score = 0;           // G2, see log_likelihood()

  bool operator==(const Collocate&) const = default;
};

// The words within `window` words before or after what satisfies the query, in
// headlines and texts, without what satisfies it itself; those that chance has
// there less than once in a thousand such queries, the highest score first.
// Words that stand everywhere fall out by the measure.  Reads all matches.
// What the archive has of a word includes articles that were removed since
// their segment was built.  Throws Error(kCorrupt, kIo).
std::vector<Collocate> find_collocates(const OpenArchive& archive,
                                       const Query& query,
                                       MatchesByDate& matches,
                                       std::size_t window);

// Dunning's log-likelihood ratio G2 (Computational Linguistics 19(1), 1993) of
// a word that is `near` of the `window_words` words near matches, and `archive`
// of the `archive_words` words of the archive, which includes those.  0 where
// it is there no more often than elsewhere.
double log_likelihood(std::uint64_t near, std::uint64_t window_words,
                      std::uint64_t archive, std::uint64_t archive_words);

}  // namespace morgue
