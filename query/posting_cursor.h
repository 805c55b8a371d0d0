#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "archive/catalog.h"
#include "query/posting_decoder.h"
#include "query/posting_list.h"

namespace morgue {

// Walks the blocks of one list forwards.  A block is decoded when it is first
// asked for, and once.  What the list looks at must outlive it.
class PostingCursor {
 public:
  explicit PostingCursor(const PostingList& list);

  // Goes on to the first block that does not end before `docid`; false where
  // there is none.
  bool seek(Docid docid);
  void next() { ++at_; }

  bool at_end() const { return at_ == end_; }
  const PostingBlock& block() const { return *at_; }
  // The blocks from this one on.
  const PostingBlock* begin() const { return at_; }
  const PostingBlock* end() const { return end_; }

  // The current block.  Throws Error(kCorrupt).
  const DecodedBlock& decoded();

 private:
  const PostingList* list_;
  const PostingBlock* at_;
  const PostingBlock* end_;
  const PostingBlock* is_decoded_ = nullptr;
  std::unique_ptr<DecodedBlock> decoded_;
};

}  // namespace morgue
