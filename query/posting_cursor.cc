#include "query/posting_cursor.h"

#include <algorithm>

#include "archive/error.h"

namespace morgue {

PostingCursor::PostingCursor(const PostingList& list)
    : list_(&list), at_(list.blocks.data()), end_(at_ + list.blocks.size()) {}

bool PostingCursor::seek(Docid docid) {
  // Mostly it is this block or one of the next few.
  std::ptrdiff_t step = 1;
  while (end_ - at_ > step && at_[step - 1].last < docid) {
    at_ += step;
    step *= 2;
  }
  at_ = std::partition_point(
      at_, at_ + std::min(step, end_ - at_),
      [docid](const PostingBlock& block) { return block.last < docid; });
  return at_ != end_;
}

const DecodedBlock& PostingCursor::decoded() {
  if (is_decoded_ != at_) {
    is_decoded_ = nullptr;
    if (!decoded_) {
      decoded_ = std::make_unique_for_overwrite<DecodedBlock>();
    }
    if (at_ != list_->blocks.data() && at_->first <= (at_ - 1)->last) {
      throw Error(Failure::kCorrupt,
                  "reading postings: a block begins within the one before");
    }
    decode_block(*list_, *at_, *decoded_);
    is_decoded_ = at_;
  }
  return *decoded_;
}

}  // namespace morgue
