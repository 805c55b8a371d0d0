#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "query/allowed_docids.h"
#include "query/score_window.h"

namespace morgue {

// The docids of several lists together, a window at a time.
class PostingUnion {
 public:
  // The lists must outlive it.
  PostingUnion(std::span<const PostingList> lists, std::uint32_t weight);

  // The docids of the next window that has any, with the sums of weight *
  // impact; some of them may not be allowed.  False at the end.
  // Throws Error(kCorrupt).
  bool next(AllowedDocids& allowed, Candidates& candidates);

 private:
  std::vector<PostingCursor> cursors_;
  std::uint32_t weight_;
  ScoreWindow window_;
  std::optional<Docid> from_ = 0;
};

}  // namespace morgue
