#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "query/posting_list.h"

namespace morgue {

// The postings of one block.  Behind the last one is room for what vector
// instructions store or load beyond it.
struct DecodedBlock {
  std::size_t count;
  alignas(16) std::array<std::uint32_t, kMostBlockPostings + 16> docids;
  alignas(16) std::array<std::uint8_t, kMostBlockPostings + 16> impacts;
};

// Decodes one block of a list.  The docids ascend from `block.first` to
// `block.last` and the impacts are at most 127, whatever the bytes are: throws
// Error(kCorrupt) where they do not say so.
void decode_block(const PostingList& list, const PostingBlock& block,
                  DecodedBlock& decoded);

}  // namespace morgue
