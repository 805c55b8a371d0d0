#include "query/known_scores.h"

#include <algorithm>
#include <array>
#include <limits>

#include "query/allowed_docids.h"

namespace morgue {

namespace {

// An impact that search.most articles of the list reach.
std::size_t known_impact(const PostingList& list, const FlatSearch& search) {
  if (search.most == 0 || list.blocks.size() < search.most) {
    return 0;
  }
  // How many blocks have which maximum.
  std::array<std::uint32_t, std::numeric_limits<std::uint8_t>::max() + 1>
      blocks{};
  AllowedDocids allowed(search.within, search.deleted);
  for (const PostingBlock& block : list.blocks) {
    blocks[block.max_impact] += allowed.allows_all(block.first, block.last);
  }
  std::size_t met = 0;
  for (std::size_t impact = blocks.size(); impact-- > 0;) {
    met += blocks[impact];
    if (met >= search.most) {
      return impact;
    }
  }
  return 0;
}

}  // namespace

std::uint64_t known_score(const FlatTerm& term, const FlatSearch& search) {
  std::size_t impact = 0;
  for (const PostingList& list : term.lists) {
    impact = std::max(impact, known_impact(list, search));
  }
  return std::uint64_t{term.weight} * impact;
}

}  // namespace morgue
