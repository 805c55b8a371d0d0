#pragma once

// What the SSE2 paths of several files share.  Each of them has a plain path
// beside it for machines without.
#if defined(__SSE2__)

#include <cstdint>

#include <emmintrin.h>

namespace morgue {

inline __m128i load(const void* bytes) {
  return _mm_loadu_si128(static_cast<const __m128i*>(bytes));
}

// Two sums: of the low and of the high eight bytes.
inline __m128i half_sums(__m128i bytes) {
  return _mm_sad_epu8(bytes, _mm_setzero_si128());
}

// Both together.
inline std::uint64_t whole_sum(__m128i half_sums) {
  return static_cast<std::uint64_t>(_mm_cvtsi128_si64(
      _mm_add_epi64(half_sums, _mm_unpackhi_epi64(half_sums, half_sums))));
}

inline std::uint32_t sum_of_bytes(__m128i bytes) {
  return static_cast<std::uint32_t>(whole_sum(half_sums(bytes)));
}

}  // namespace morgue

#endif
