#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "archive/catalog.h"

namespace morgue {

// Docids in one window are scored together.
inline constexpr std::size_t kScoreWindow = 4'096;

// Articles that may be matches, by ascending docids, and what they score so
// far.  Behind the last one is room for what vector instructions store.
struct Candidates {
  std::size_t count = 0;
  std::array<Docid, kScoreWindow + 16> docids;
  std::array<std::uint32_t, kScoreWindow + 16> scores;

  bool empty() const { return count == 0; }
  std::span<const Docid> all() const { return {docids.data(), count}; }

  // Keeps those of which `keep(i)` says so, without branches.
  template <typename Keep>
  void keep_if(Keep keep) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const bool stays = keep(i);
      docids[kept] = docids[i];
      scores[kept] = scores[i];
      kept += stays ? 1U : 0U;
    }
    count = kept;
  }
};

}  // namespace morgue
