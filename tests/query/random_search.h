#pragma once

#include <deque>
#include <string>
#include <vector>

#include "corpus/seeded_random.h"
#include "query/flat_scorer.h"
#include "tests/query/encoded_postings.h"

namespace morgue {

// A search over random lists, which it owns, made from a seed alone: any mix
// of what a search may ask for, with many equal scores.
class RandomSearch {
 public:
  explicit RandomSearch(std::uint32_t seed);
  RandomSearch(const RandomSearch&) = delete;
  RandomSearch& operator=(const RandomSearch&) = delete;

  const FlatSearch& search() const { return search_; }
  std::string describe() const;

 private:
  std::uint32_t below(std::uint32_t limit) {
    return static_cast<std::uint32_t>(random_.below(limit));
  }
  bool one_in(std::uint32_t times) { return random_.once_in(times); }

  PostingList add_list();
  std::vector<ScoredPosting> random_postings();
  std::vector<DocidRange> random_ranges(Docid most_wide, Docid most_apart);
  void restrict_docids();
  void add_filters();

  std::uint32_t seed_;
  SeededRandom random_;
  Docid first_ = 1;
  Docid span_ = 1;
  std::deque<ListBytes> lists_;
  FlatSearch search_;
};

}  // namespace morgue
