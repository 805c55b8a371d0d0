#pragma once

#include <cmath>
#include <cstdint>

namespace morgue {

// What one term does for one article's score, free of how rare the term is:
// the saturated part of BM25 (Robertson et al., TREC-3, 1994),
//
//   tf / (tf + k1 (1 - b + b length / reference length)),
//
// scaled to 1..kMostImpact and rounded.  It stands in the index as the
// posting's wdf, so that a search reads no lengths.
inline constexpr std::uint32_t kMostImpact = 127;

// k1 is the usual value, b did best or nearly so on every judged set of
// docs/BENCHMARKS.md.
inline constexpr float kSaturation = 1.2F;    // k1
inline constexpr float kLengthWeight = .65F;  // b

// The length, in words, of an article that is neither long nor short.
inline constexpr std::uint32_t kReferenceLength = 400;

// Impacts of one article: `length` and `reference` in words.
class Impact {
 public:
  Impact(std::uint32_t length, std::uint32_t reference)
      : norm_(kSaturation * (1 - kLengthWeight +
                             kLengthWeight * static_cast<float>(length) /
                                 static_cast<float>(reference))) {}

  // Of a term that occurs so often, weighted; `occurrences` > 0.
  std::uint8_t of(std::uint32_t occurrences) const {
    const auto often = static_cast<float>(occurrences);
    const long scaled =
        std::lround(static_cast<float>(kMostImpact) * often / (often + norm_));
    return static_cast<std::uint8_t>(scaled == 0 ? 1 : scaled);
  }

 private:
  float norm_;
};

}  // namespace morgue
