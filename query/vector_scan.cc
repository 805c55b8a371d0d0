#include "query/vector_scan.h"

#include <bit>
#include <numeric>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace morgue {

#if defined(__SSE2__)

namespace {

__m128i load(const void* at) {
  return _mm_loadu_si128(static_cast<const __m128i*>(at));
}

std::size_t put_bits(unsigned bits, std::uint32_t index, std::uint32_t* to) {
  std::size_t count = 0;
  for (; bits != 0; bits &= bits - 1) {
    to[count++] = index + static_cast<std::uint32_t>(std::countr_zero(bits));
  }
  return count;
}

}  // namespace

std::size_t scan_at_least(const std::uint8_t* cells, std::size_t count,
                          std::uint8_t least, std::uint32_t* found) {
  const __m128i bound = _mm_set1_epi8(static_cast<char>(least));
  std::size_t n = 0;
  for (std::size_t i = 0; i < count; i += 16) {
    const __m128i here = load(cells + i);
    auto bits = static_cast<unsigned>(
        _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(here, bound), here)));
    if (count - i < 16) {
      bits &= (1U << (count - i)) - 1;
    }
    n += put_bits(bits, static_cast<std::uint32_t>(i), found + n);
  }
  return n;
}

std::size_t scan_at_least(const std::uint32_t* cells, std::size_t count,
                          std::uint32_t least, std::uint32_t* found) {
  // SSE2 compares signed numbers only.
  const __m128i sign = _mm_set1_epi32(static_cast<int>(0x80000000U));
  const __m128i bound =
      _mm_xor_si128(_mm_set1_epi32(static_cast<int>(least)), sign);
  const auto less = [&](std::size_t i) {
    return _mm_cmplt_epi32(_mm_xor_si128(load(cells + i), sign), bound);
  };
  std::size_t n = 0;
  for (std::size_t i = 0; i < count; i += 16) {
    const __m128i words =
        _mm_packs_epi16(_mm_packs_epi32(less(i), less(i + 4)),
                        _mm_packs_epi32(less(i + 8), less(i + 12)));
    const unsigned bits =
        static_cast<unsigned>(_mm_movemask_epi8(words)) ^ 0xFFFFU;
    n += put_bits(bits, static_cast<std::uint32_t>(i), found + n);
  }
  return n;
}

std::size_t count_ones(const std::uint8_t* cells, std::size_t count) {
  __m128i sum = _mm_setzero_si128();
  for (std::size_t i = 0; i < count; i += 16) {
    sum =
        _mm_add_epi64(sum, _mm_sad_epu8(load(cells + i), _mm_setzero_si128()));
  }
  return static_cast<std::size_t>(_mm_cvtsi128_si64(sum)) +
         static_cast<std::size_t>(
             _mm_cvtsi128_si64(_mm_unpackhi_epi64(sum, sum)));
}

#else

namespace {

template <typename Cell>
std::size_t scan(const Cell* cells, std::size_t count, Cell least,
                 std::uint32_t* found) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < count; ++i) {
    found[n] = static_cast<std::uint32_t>(i);
    n += cells[i] >= least ? 1U : 0U;
  }
  return n;
}

}  // namespace

std::size_t scan_at_least(const std::uint8_t* cells, std::size_t count,
                          std::uint8_t least, std::uint32_t* found) {
  return scan(cells, count, least, found);
}

std::size_t scan_at_least(const std::uint32_t* cells, std::size_t count,
                          std::uint32_t least, std::uint32_t* found) {
  return scan(cells, count, least, found);
}

std::size_t count_ones(const std::uint8_t* cells, std::size_t count) {
  return std::accumulate(cells, cells + count, std::size_t{0});
}

#endif

}  // namespace morgue
