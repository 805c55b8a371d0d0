#pragma once

#include <string_view>

#include "query/posting_list.h"
#include "query/segment_set.h"

namespace morgue {

// The posting list of one term in one segment that has a blocks file.  Looks at
// the segment's files, which must stay open.
class TermPostings {
 public:
  // Throws Error(kCorrupt).
  TermPostings(const Segment& segment, std::string_view term);

  // Looks at this, too, which must stay where it is.
  PostingList list() const;

 private:
  void take_block(const Segment& segment, std::string_view term);

  PostingBlock only_{};  // of a term that has no blocks in the blocks file
  PostingList list_;     // in that case without its block
};

}  // namespace morgue
