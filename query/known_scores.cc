#include "query/known_scores.h"

#include <array>
#include <limits>

#include "query/allowed_docids.h"

namespace morgue {

std::uint64_t known_score(const FlatTerm& term, const FlatSearch& search) {
  if (search.most == 0 || term.list.blocks.size() < search.most) {
    return 0;
  }
  // How many blocks have which maximum.
  std::array<std::uint32_t, std::numeric_limits<std::uint8_t>::max() + 1>
      blocks{};
  AllowedDocids allowed(search.within, search.deleted);
  for (const PostingBlock& block : term.list.blocks) {
    blocks[block.max_impact] += allowed.allows_all(block.first, block.last);
  }
  std::size_t met = 0;
  for (std::size_t impact = blocks.size(); impact-- > 0;) {
    met += blocks[impact];
    if (met >= search.most) {
      return std::uint64_t{term.weight} * impact;
    }
  }
  return 0;
}

}  // namespace morgue
