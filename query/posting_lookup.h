#pragma once

#include <array>
#include <cstdint>

#include "query/candidates.h"
#include "query/posting_cursor.h"

namespace morgue {

// For each candidate 0, or 1 + its impact in a list.
using Found = std::array<std::uint8_t, kScoreWindow>;

// What a candidate must reach to matter: its score so far, `weight` times its
// impact in the list, and `rest` must make `bar`.
struct Reach {
  std::uint64_t bar = 0;
  std::uint64_t rest = 0;
  std::uint32_t weight = 0;
};

// Looks the candidates up in a list, which is walked forwards: by ascending
// docids over all calls.  Blocks in which none can reach the bar are skipped;
// those candidates count as not found.  Throws Error(kCorrupt).
void look_up(const Candidates& candidates, const Reach& reach,
             PostingCursor& cursor, Found& found);

// Marks in `any` those of the first `count` candidates that were found.
void mark_found(const Found& found, std::size_t count, Found& any);

// Adds weight * impact to the scores of those that were found.
void add_found(const Found& found, std::uint32_t weight,
               Candidates& candidates);

}  // namespace morgue
