#include "query/posting_lookup.h"

#include <algorithm>
#include <span>

#include "query/block_part.h"

namespace morgue {
namespace {

// Fewer candidates than this are searched for in a block; more are looked up
// in a table of it, if it spans no more docids than the table has room for.
constexpr std::size_t kFewCandidates = 8;
constexpr std::size_t kTableSpan = 16'384;

void search_block(const DecodedBlock& block, std::span<const Docid> docids,
                  std::uint8_t* found) {
  for (const Docid docid : docids) {
    const std::size_t at = count_below(block, docid);
    *found++ = block.docids[at] == docid
                   ? static_cast<std::uint8_t>(block.impacts[at] + 1)
                   : 0;
  }
}

// Only the table's cells that candidates read are cleared first.
void tabulate_block(const DecodedBlock& block, std::span<const Docid> docids,
                    std::uint8_t* found) {
  std::array<std::uint8_t, kTableSpan> table;
  const Docid first = block.docids[0];
  for (const Docid docid : docids) {
    table[docid - first] = 0;
  }
  for (std::size_t i = 0; i < block.count; ++i) {
    table[block.docids[i] - first] =
        static_cast<std::uint8_t>(block.impacts[i] + 1);
  }
  for (const Docid docid : docids) {
    *found++ = table[docid - first];
  }
}

bool can_reach(const Reach& reach, const PostingBlock& block,
               std::span<const std::uint32_t> scores) {
  if (reach.bar == 0) {
    return true;
  }
  const std::uint32_t most = *std::max_element(scores.begin(), scores.end());
  return most + std::uint64_t{reach.weight} * block.max_impact + reach.rest >=
         reach.bar;
}

}  // namespace

void look_up(const Candidates& candidates, const Reach& reach,
             PostingCursor& cursor, Found& found) {
  const std::span<const Docid> docids = candidates.all();
  std::size_t i = 0;
  while (i < docids.size() && cursor.seek(docids[i])) {
    const PostingBlock& block = cursor.block();
    while (i < docids.size() && docids[i] < block.first) {
      found[i++] = 0;
    }
    std::size_t end = i;
    while (end < docids.size() && docids[end] <= block.last) {
      ++end;
    }
    if (end == i) {
      continue;
    }
    const auto here = docids.subspan(i, end - i);
    if (!can_reach(reach, block, {candidates.scores.data() + i, here.size()})) {
      std::fill_n(found.begin() + static_cast<std::ptrdiff_t>(i), here.size(),
                  std::uint8_t{0});
    } else if (here.size() < kFewCandidates ||
               block.last - block.first >= kTableSpan) {
      search_block(cursor.decoded(), here, found.data() + i);
    } else {
      tabulate_block(cursor.decoded(), here, found.data() + i);
    }
    i = end;
  }
  std::fill(found.begin() + static_cast<std::ptrdiff_t>(i),
            found.begin() + static_cast<std::ptrdiff_t>(docids.size()),
            std::uint8_t{0});
}

void mark_found(const Found& found, std::size_t count, Found& any) {
  for (std::size_t i = 0; i < count; ++i) {
    any[i] |= found[i];
  }
}

void add_found(const Found& found, std::uint32_t weight,
               Candidates& candidates) {
  for (std::size_t i = 0; i < candidates.count; ++i) {
    candidates.scores[i] += found[i] == 0 ? 0 : weight * (found[i] - 1U);
  }
}

}  // namespace morgue
