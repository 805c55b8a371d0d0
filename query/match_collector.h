#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/allowed_docids.h"
#include "query/best_matches.h"
#include "query/flat_scorer.h"
#include "query/posting_lookup.h"

namespace morgue {

// Lets those candidates through that a search's filters allow, counts them
// and keeps the best.  Candidates come by ascending docids over all calls.
class MatchCollector {
 public:
  // The search must outlive it.
  explicit MatchCollector(const FlatSearch& search);

  // What scores less than this cannot be among the best; 0 where all that
  // match must be counted.
  std::uint64_t prune_below() const {
    return search_.count_all ? 0 : best_.bar();
  }
  std::uint64_t bar() const { return best_.bar(); }
  void raise_bar(std::uint64_t score) { best_.raise_bar(score); }

  AllowedDocids& allowed() { return allowed_; }
  // Whether anything but docids' ranges decides which candidates match, or
  // wants to know.
  bool looks_at_each() const;

  // Says that matches were left out that cannot be among the best.
  void note_pruned() { pruned_ = true; }
  // Matches that are known to be allowed and cannot be among the best.
  void count_only(std::uint64_t matches) { count_ += matches; }

  // Drops the candidates that group `group` of `required` lacks.
  void keep_required(std::size_t group, Candidates& candidates);

  // Takes candidates that are in all of `required`, with their whole scores.
  void collect(Candidates& candidates);

  FlatResult take();

 private:
  void drop_excluded(Candidates& candidates);
  bool verify(const Candidates& candidates, std::size_t i) const;

  const FlatSearch& search_;
  AllowedDocids allowed_;
  std::vector<std::vector<PostingCursor>> required_;
  std::vector<PostingCursor> excluded_;
  BestMatches best_;
  std::uint64_t count_ = 0;
  bool pruned_ = false;
};

}  // namespace morgue
