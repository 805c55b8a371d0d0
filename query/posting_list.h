#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "archive/posting_block.h"

namespace morgue {

// One term's postings in one segment.  Views only; what they look at must stay.
//
//   block := impact:varint (gap:varint impact:varint)*
//
// `gap` is a docid less the one before it less 1, a varint is LEB128.  An
// impact is at most 127, so that it takes one byte.
struct PostingList {
  std::span<const PostingBlock> blocks;  // ascending, disjoint
  std::span<const std::uint8_t> bytes;
  std::uint32_t count = 0;      // postings
  std::uint8_t max_impact = 0;  // the greatest of its blocks
};

// How many postings several lists have together.
std::uint64_t postings_in(std::span<const PostingList> lists);

}  // namespace morgue
