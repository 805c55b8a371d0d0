#include "query/vector_scan.h"

#include <array>
#include <numeric>

#include "query/byte_vector.h"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace morgue {

#if defined(__SSE2__)

namespace {

// For each byte the indexes of its set bits.
struct SetBits {
  std::array<std::array<std::uint8_t, 8>, 256> indexes{};
  std::array<std::uint8_t, 256> counts{};

  constexpr SetBits() {
    for (unsigned byte = 0; byte < 256; ++byte) {
      for (std::uint8_t bit = 0; bit < 8; ++bit) {
        if ((byte >> bit & 1U) != 0) {
          indexes[byte][counts[byte]++] = bit;
        }
      }
    }
  }
};
constexpr SetBits kSetBits;

// Writes eight indexes, whatever `byte` is, and returns how many count: so
// there is no branch that the processor would have to guess.
std::size_t put_byte(unsigned byte, std::size_t index, std::uint32_t* to) {
  const __m128i zero = _mm_setzero_si128();
  const __m128i base = _mm_set1_epi32(static_cast<int>(index));
  const __m128i words = _mm_unpacklo_epi8(
      _mm_loadl_epi64(
          reinterpret_cast<const __m128i*>(kSetBits.indexes[byte].data())),
      zero);
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to),
                   _mm_add_epi32(base, _mm_unpacklo_epi16(words, zero)));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to + 4),
                   _mm_add_epi32(base, _mm_unpackhi_epi16(words, zero)));
  return kSetBits.counts[byte];
}

std::size_t put_bits(unsigned bits, std::size_t index, std::uint32_t* to) {
  if (bits == 0) {
    return 0;
  }
  const std::size_t count = put_byte(bits & 0xFFU, index, to);
  return count + put_byte(bits >> 8U, index + 8, to + count);
}

// A bit for each of 16 cells, set where it is at least `bound`.
unsigned at_least(__m128i cells, __m128i bound) {
  return static_cast<unsigned>(
      _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(cells, bound), cells)));
}

bool none_of_64(const std::uint8_t* cells, __m128i bound) {
  const __m128i most =
      _mm_max_epu8(_mm_max_epu8(load(cells), load(cells + 16)),
                   _mm_max_epu8(load(cells + 32), load(cells + 48)));
  return at_least(most, bound) == 0;
}

}  // namespace

std::size_t scan_at_least(const std::uint8_t* cells, std::size_t count,
                          std::uint8_t least, std::uint32_t* found) {
  const __m128i bound = _mm_set1_epi8(static_cast<char>(least));
  std::size_t n = 0;
  for (std::size_t i = 0; i < count; i += 16) {
    if (i % 64 == 0 && count - i >= 64 && none_of_64(cells + i, bound)) {
      i += 48;
      continue;
    }
    unsigned bits = at_least(load(cells + i), bound);
    if (count - i < 16) {
      bits &= (1U << (count - i)) - 1;
    }
    n += put_bits(bits, i, found + n);
  }
  return n;
}

namespace {

// SSE2 compares signed numbers only.
std::size_t scan_words(const std::uint32_t* cells, std::size_t count,
                       std::uint32_t least, std::uint32_t* found) {
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
    n += put_bits(bits, i, found + n);
  }
  return n;
}

// A bit for each of eight cells, set where it is at least `bound`.
__attribute__((target("avx2"))) unsigned at_least(__m256i cells,
                                                  __m256i bound) {
  return static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(
      _mm256_cmpeq_epi32(_mm256_max_epu32(cells, bound), cells))));
}

__attribute__((target("avx2"))) std::size_t scan_words_avx2(
    const std::uint32_t* cells, std::size_t count, std::uint32_t least,
    std::uint32_t* found) {
  const __m256i bound = _mm256_set1_epi32(static_cast<int>(least));
  std::size_t n = 0;
  for (std::size_t i = 0; i < count; i += 16) {
    const auto* const at = reinterpret_cast<const __m256i*>(cells + i);
    const __m256i low = _mm256_loadu_si256(at);
    const __m256i high = _mm256_loadu_si256(at + 1);
    if (at_least(_mm256_max_epu32(low, high), bound) != 0) {
      n += put_byte(at_least(low, bound), i, found + n);
      n += put_byte(at_least(high, bound), i + 8, found + n);
    }
  }
  return n;
}

}  // namespace

std::size_t scan_at_least(const std::uint32_t* cells, std::size_t count,
                          std::uint32_t least, std::uint32_t* found) {
  static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
  return (has_avx2 ? scan_words_avx2 : scan_words)(cells, count, least, found);
}

std::size_t count_ones(const std::uint8_t* cells, std::size_t count) {
  __m128i sum = _mm_setzero_si128();
  for (std::size_t i = 0; i < count; i += 16) {
    sum = _mm_add_epi64(sum, half_sums(load(cells + i)));
  }
  return whole_sum(sum);
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
