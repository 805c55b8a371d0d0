#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "query/posting_list.h"
#include "query/segment_set.h"

namespace morgue {

// The posting list of one term in one segment that has a blocks file.  Looks at
// the segment's files, which must stay open.
class TermPostings {
 public:
  // Throws Error(kCorrupt).
  TermPostings(const Segment& segment, const std::string& term);

  const PostingList& list() const { return list_; }

 private:
  std::unique_ptr<EncodedPostings> few_;  // of a term that has no blocks there
  PostingList list_;
};

}  // namespace morgue
