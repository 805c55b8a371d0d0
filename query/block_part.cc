#include "query/block_part.h"

#include <array>

#include "query/vector_scan.h"

namespace morgue {

std::size_t count_below(const DecodedBlock& block, Docid docid) {
  const std::uint32_t* at = block.docids.data();
  for (std::size_t left = block.count; left > 1;) {
    const std::size_t half = left / 2;
    // A product, since a choice would be compiled to a branch.
    at += (at[half - 1] < docid ? 1U : 0U) * half;
    left -= half;
  }
  return static_cast<std::size_t>(at - block.docids.data()) +
         (*at < docid ? 1U : 0U);
}

BlockPart part_between(PostingCursor& cursor, Docid first, Docid last) {
  const DecodedBlock& block = cursor.decoded();
  BlockPart part{0, block.count};
  if (cursor.block().first < first) {
    part.begin = count_below(block, first);
  }
  if (cursor.block().last > last) {
    part.end = count_below(block, last + 1);
  }
  return part;
}

void select_postings(const DecodedBlock& block, BlockPart part,
                     std::uint8_t least_impact, std::uint32_t weight,
                     Candidates& candidates) {
  std::array<std::uint32_t, kMostBlockPostings + 16> found;
  const std::size_t count =
      scan_at_least(block.impacts.data() + part.begin, part.end - part.begin,
                    least_impact, found.data());
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = part.begin + found[i];
    candidates.docids[candidates.count] = block.docids[at];
    candidates.scores[candidates.count] = weight * block.impacts[at];
    ++candidates.count;
  }
}

}  // namespace morgue
