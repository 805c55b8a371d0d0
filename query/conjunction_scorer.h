#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "query/match_collector.h"
#include "query/posting_union.h"

namespace morgue {

// Scores the articles that one list (or one group of `required`) has, the
// shortest one, by looking them up in the others.
class ConjunctionScorer {
 public:
  // `terms` are those of the search that are not empty.  There must be one
  // that must occur, or a group.
  ConjunctionScorer(const FlatSearch& search,
                    std::span<const FlatTerm* const> terms,
                    MatchCollector& collector);

  // Throws Error(kCorrupt).
  void run();

 private:
  struct Term {
    std::span<const PostingList> lists;
    std::vector<PostingCursor> cursors;  // one a list
    std::uint32_t weight;
    std::uint64_t most;  // that it adds to a score
  };
  // What a match must have: a term, or one of a group's lists, and how many
  // postings that has.
  struct Conjunct {
    std::uint64_t count;
    bool is_group;
    std::size_t index;
  };

  void add_term(std::span<const PostingList> lists, std::uint32_t weight);
  void drive_by_list(Term& driver);
  bool seek_allowed(PostingCursor& cursor);
  void take_block(Term& driver);
  void drive_by_union(std::span<const PostingList> lists, std::uint32_t weight,
                      std::uint64_t most);
  void drop_hopeless();
  void score_rest();
  void require_term(Term& term);
  void find_term(Term& term, std::uint64_t bar);
  void score_any();

  const FlatSearch& search_;
  MatchCollector& collector_;
  std::size_t scoring_;      // terms
  bool any_will_do_;         // of them
  bool is_alone_;            // whether the driver's postings are the matches
  std::vector<Term> terms_;  // the scoring ones, then groups of one list
  std::vector<Conjunct> conjuncts_;  // the shortest one in front
  std::uint64_t most_ = 0;           // that an article may score
  std::uint64_t rest_ = 0;  // what the terms not yet looked up add at most
  Candidates candidates_;
  Found found_;
};

}  // namespace morgue
