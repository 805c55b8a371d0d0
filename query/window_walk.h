#pragma once

#include <algorithm>
#include <limits>
#include <optional>

#include "query/allowed_docids.h"
#include "query/posting_cursor.h"

namespace morgue {

// None after the last one there is.
inline std::optional<Docid> docid_after(Docid docid) {
  return docid == std::numeric_limits<Docid>::max()
             ? std::nullopt
             : std::optional<Docid>(docid + 1);
}

// Brings the cursors (`cursor_of` each item) to the first docid from `from` on
// that is within the ranges and in a block of one of them, and returns it.
template <typename Items, typename CursorOf>
std::optional<Docid> next_window(Docid from, AllowedDocids& allowed,
                                 Items& items, CursorOf cursor_of) {
  for (std::optional<Docid> in = allowed.next_within(from); in;
       in = allowed.next_within(from)) {
    bool any = false;
    from = std::numeric_limits<Docid>::max();
    for (auto& item : items) {
      PostingCursor& cursor = cursor_of(item);
      if (cursor.seek(*in)) {
        any = true;
        from = std::min(from, std::max(*in, cursor.block().first));
      }
    }
    if (!any || from == *in) {
      return any ? in : std::nullopt;
    }
  }
  return std::nullopt;
}

// Goes through the cursor's blocks that begin by `last`.  It stays at one that
// goes on behind `last`.
template <typename Take>
void for_blocks_to(Docid last, PostingCursor& cursor, Take take) {
  while (!cursor.at_end() && cursor.block().first <= last) {
    take();
    if (cursor.block().last > last) {
      break;
    }
    cursor.next();
  }
}

}  // namespace morgue
