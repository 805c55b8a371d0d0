#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "query/match_collector.h"
#include "query/score_window.h"

namespace morgue {

// Scores the articles that have any of several terms: MaxScore (Turtle and
// Flood, 1995), decided anew for each window of docids by what the terms can
// score there.
class DisjunctionScorer {
 public:
  // `terms` are those of the search that are not empty.
  DisjunctionScorer(const FlatSearch& search,
                    std::span<const FlatTerm* const> terms,
                    MatchCollector& collector);

  // Throws Error(kCorrupt).
  void run();

 private:
  // Of a term of several lists, each is one here: their scores add up.
  struct Term {
    PostingCursor cursor;
    std::uint32_t weight;
    std::uint64_t most = 0;  // that it adds to a score in the window
  };

  // The first of by_most_, which are looked up only.
  struct Others {
    std::size_t terms = 0;
    std::uint64_t most = 0;  // that they add to a score
  };

  void bound_terms();
  void count_window();
  Others others_below(std::uint64_t score) const;
  void prune_window();
  void select_from(Term& term, std::uint64_t lack);
  void add_essential(std::span<Term* const> essential, std::uint64_t lack);
  void add_others(std::span<Term* const> others, std::uint64_t rest);
  void collect();

  const FlatSearch& search_;
  MatchCollector& collector_;
  std::vector<Term> terms_;
  std::vector<Term*> by_most_;  // those in the window, the least one in front
  std::uint64_t sum_ = 0;       // of what they add at most
  std::uint64_t postings_ = 0;  // in the window, roughly
  ScoreWindow window_;
  Candidates candidates_;
  Found found_;
};

}  // namespace morgue
