#include "query/score_window.h"

#include <algorithm>
#include <limits>

#include "query/block_part.h"
#include "query/vector_scan.h"

namespace morgue {

void ScoreWindow::start_at(Docid first) {
  first_ = first;
  last_ = static_cast<Docid>(
      std::min<std::uint64_t>(std::uint64_t{first} + kScoreWindow - 1,
                              std::numeric_limits<Docid>::max()));
}

void ScoreWindow::clear() {
  if (!is_clear_) {
    scores_.fill(0);
    present_.fill(0);
  }
  is_clear_ = false;
}

void ScoreWindow::add(PostingCursor& cursor, std::uint32_t weight) {
  const DecodedBlock& block = cursor.decoded();
  const BlockPart part = part_between(cursor, first_, last_);
  for (std::size_t i = part.begin; i < part.end; ++i) {
    scores_[block.docids[i] - first_] += weight * block.impacts[i];
  }
}

void ScoreWindow::add_present(PostingCursor& cursor, std::uint32_t weight) {
  const DecodedBlock& block = cursor.decoded();
  const BlockPart part = part_between(cursor, first_, last_);
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const std::uint32_t at = block.docids[i] - first_;
    scores_[at] += weight * block.impacts[i];
    present_[at] = 1;
  }
}

std::size_t ScoreWindow::count_present() const {
  return count_ones(present_.data(), kScoreWindow);
}

void ScoreWindow::take_reaching(std::uint32_t least,
                                Candidates& candidates) const {
  candidates.count = scan_at_least(scores_.data(), kScoreWindow, least,
                                   candidates.docids.data());
  for (std::size_t i = 0; i < candidates.count; ++i) {
    candidates.scores[i] = scores_[candidates.docids[i]];
    candidates.docids[i] += first_;
  }
}

// Clears what it takes, which is all there is: where postings are few this
// costs less than clearing the window.
void ScoreWindow::take_present(Candidates& candidates) {
  candidates.count =
      scan_at_least(present_.data(), kScoreWindow, 1, candidates.docids.data());
  for (std::size_t i = 0; i < candidates.count; ++i) {
    const std::uint32_t at = candidates.docids[i];
    candidates.scores[i] = scores_[at];
    candidates.docids[i] += first_;
    scores_[at] = 0;
    present_[at] = 0;
  }
  is_clear_ = true;
}

}  // namespace morgue
