#include "query/posting_union.h"

#include "query/window_walk.h"

namespace morgue {

PostingUnion::PostingUnion(std::span<const PostingList> lists,
                           std::uint32_t weight)
    : weight_(weight) {
  cursors_.reserve(lists.size());
  for (const PostingList& list : lists) {
    cursors_.emplace_back(list);
  }
}

bool PostingUnion::next(AllowedDocids& allowed, Candidates& candidates) {
  const auto cursor_of = [](PostingCursor& cursor) -> PostingCursor& {
    return cursor;
  };
  const std::optional<Docid> start =
      from_ ? next_window(*from_, allowed, cursors_, cursor_of) : std::nullopt;
  if (!start) {
    return false;
  }
  window_.start_at(*start);
  window_.clear();
  for (PostingCursor& cursor : cursors_) {
    for_blocks_to(window_.last(), cursor,
                  [&] { window_.add_present(cursor, weight_); });
  }
  window_.take_present(candidates);
  from_ = docid_after(window_.last());
  return true;
}

}  // namespace morgue
