#include "query/block_part.h"

#include <algorithm>
#include <array>

#include "query/vector_scan.h"

namespace morgue {

BlockPart part_between(const DecodedBlock& block, Docid first, Docid last) {
  const auto begin = block.docids.begin();
  const auto end = begin + static_cast<std::ptrdiff_t>(block.count);
  BlockPart part{0, block.count};
  if (block.docids[0] < first) {
    part.begin =
        static_cast<std::size_t>(std::lower_bound(begin, end, first) - begin);
  }
  if (block.docids[block.count - 1] > last) {
    part.end =
        static_cast<std::size_t>(std::upper_bound(begin, end, last) - begin);
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
