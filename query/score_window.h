#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "query/candidates.h"
#include "query/posting_cursor.h"

namespace morgue {

// The scores of kScoreWindow docids, to which terms are added one after the
// other.  20 KB: it stays in the first-level cache.
class ScoreWindow {
 public:
  // Goes to the docids from `first` on.
  void start_at(Docid first);
  Docid first() const { return first_; }
  Docid last() const { return last_; }

  // Must come before what is added there.
  void clear();

  // Adds those postings of the cursor's block that lie in the window.
  void add(PostingCursor& cursor, std::uint32_t weight);
  // The same, and notes that they are there.
  void add_present(PostingCursor& cursor, std::uint32_t weight);

  // For each docid 1 if add_present met it, else 0.
  std::span<std::uint8_t> present() { return present_; }
  std::size_t count_present() const;

  // The docids that score so much; `least` > 0.
  void take_reaching(std::uint32_t least, Candidates& candidates) const;
  // Those that add_present met, where nothing else was called.
  void take_present(Candidates& candidates);

 private:
  Docid first_ = 0;
  Docid last_ = 0;
  bool is_clear_ = false;
  alignas(16) std::array<std::uint32_t, kScoreWindow> scores_;
  alignas(16) std::array<std::uint8_t, kScoreWindow> present_;
};

}  // namespace morgue
