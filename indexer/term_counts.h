#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/term_dictionary.h"

namespace morgue {

// How often each term occurs in the article in hand, weighted.  One counter
// for each term of the dictionary, and a list of those that are not zero, so
// that an article costs what it holds.  Not for use by two threads.
class TermCounts {
 public:
  using TermId = TermDictionary::Id;

  // `weight` > 0.
  void add(TermId term, std::uint32_t weight) {
    if (term >= counts_.size()) {
      make_room(term);
    }
    // Written always and kept where it is new: whether a word comes a second
    // time is nothing that a processor could predict.
    met_[size_] = term;
    size_ += counts_[term] == 0 ? 1 : 0;
    counts_[term] += weight;
  }

  // The terms met, each once, in the order of their first occurrences.
  std::span<const TermId> terms() const { return {met_.data(), size_}; }

  std::uint32_t operator[](TermId term) const { return counts_[term]; }

  void clear() {
    for (const TermId term : terms()) {
      counts_[term] = 0;
    }
    size_ = 0;
  }

 private:
  void make_room(TermId term) {
    counts_.resize(2 * (std::size_t{term} + 1));
    met_.resize(counts_.size() + 1);
  }

  std::vector<std::uint32_t> counts_;
  std::vector<TermId> met_;  // size_ terms, then one place to write to
  std::size_t size_ = 0;
};

}  // namespace morgue
