#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "archive/catalog.h"
#include "query/docid_range.h"
#include "query/posting_list.h"

namespace morgue {

// An article that is in one of the lists, or in several, has the term.  It
// scores the sum of weight * impact over the lists that it is in.
struct FlatTerm {
  std::vector<PostingList> lists;
  std::uint32_t weight = 0;
};

// A query over one segment that is a list of terms, with what restricts it.
// Where there are neither terms nor `required` nothing matches; with `all`
// and `required` alone, what is required matches and scores 0.
struct FlatSearch {
  bool all = false;  // every term must occur; else any
  std::vector<FlatTerm> terms;
  // Of each group, the article must be in one of the lists.
  std::vector<std::vector<PostingList>> required;
  std::vector<PostingList> excluded;  // ... and in none of these
  // Ascending, disjoint, none of them empty: only docids within these are
  // found, ...
  std::vector<DocidRange> within;
  std::vector<DocidRange> deleted;  // ... and none of these
  std::size_t most = 10;            // so many best matches are wanted
  // Matches that score less need not be returned.
  std::uint32_t floor = 0;
  // Whether the count must be exact; if not, matches are left out of it that
  // cannot be among the best.
  bool count_all = false;
  // Where set, an article that would be among the best (with count_all: every
  // one) matches only if this says so.  Asked last, by ascending docids.
  std::function<bool(Docid)> verify;
  // Where set, it is told some docids ahead what `verify` may be asked, so that
  // it can fetch what that will look at.
  std::function<void(Docid)> expect;
  // Where set, it is told of all matches, by ascending docids.  Only with
  // count_all.
  std::function<void(std::span<const Docid>)> visit;
};

struct FlatMatch {
  Docid docid = 0;
  std::uint32_t score = 0;
  bool operator==(const FlatMatch&) const = default;
};

struct FlatResult {
  // By falling score, of equals the lower docid first.
  std::vector<FlatMatch> best;
  std::uint64_t count = 0;  // of matches; if not exact, at least so many
  bool count_is_exact = false;
};

// The best matches, exactly those that scoring every article would give.  The
// scores of an article must sum to less than 2^32.  May be called from several
// threads at once.  Throws Error(kCorrupt) where it meets damaged postings, and
// what `verify` throws.
FlatResult search_flat(const FlatSearch& search);

}  // namespace morgue
