#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/flat_scorer.h"

namespace morgue {

// The best matches met so far, so many at most.
class BestMatches {
 public:
  BestMatches(std::size_t most, std::uint32_t floor)
      : most_(most), bar_(most == 0 ? kOutOfReach : floor) {}

  // A match must score so much to get in.
  std::uint64_t bar() const { return bar_; }

  // Says that enough matches are known to score so much.
  void raise_bar(std::uint64_t score) { bar_ = std::max(bar_, score); }

  // By ascending docids: of equals the earlier one stays.  The score must
  // reach the bar.
  void add(FlatMatch match) {
    if (heap_.size() == most_) {
      std::pop_heap(heap_.begin(), heap_.end(), better);
      heap_.pop_back();
    }
    heap_.push_back(match);
    std::push_heap(heap_.begin(), heap_.end(), better);
    if (heap_.size() == most_) {
      raise_bar(std::uint64_t{heap_.front().score} + 1);
    }
  }

  // The best one first.
  std::vector<FlatMatch> take() {
    std::sort_heap(heap_.begin(), heap_.end(), better);
    return std::move(heap_);
  }

 private:
  static constexpr std::uint64_t kOutOfReach = ~std::uint64_t{0};

  static bool better(const FlatMatch& one, const FlatMatch& other) {
    return one.score != other.score ? one.score > other.score
                                    : one.docid < other.docid;
  }

  std::size_t most_;
  std::uint64_t bar_;
  std::vector<FlatMatch> heap_;  // the worst in front
};

}  // namespace morgue
