#pragma once

#include <cstddef>
#include <cstdint>

#include "query/candidates.h"
#include "query/posting_cursor.h"

namespace morgue {

// How many of a block's docids are less than this, found without branches.
std::size_t count_below(const DecodedBlock& block, Docid docid);

// Neighbouring postings of a block, by their indexes.
struct BlockPart {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Those of the cursor's block with docids from `first` to `last`.
BlockPart part_between(PostingCursor& cursor, Docid first, Docid last);

// Appends the postings of a part whose impact is at least so great, with
// weight * impact as their scores.
void select_postings(const DecodedBlock& block, BlockPart part,
                     std::uint8_t least_impact, std::uint32_t weight,
                     Candidates& candidates);

// The least impact that makes up for what a score lacks.
inline std::uint8_t impact_for(std::uint64_t lack, std::uint32_t weight) {
  return weight == 0 ? 0
                     : static_cast<std::uint8_t>((lack + weight - 1) / weight);
}

}  // namespace morgue
