#include "query/posting_decoder.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "archive/error.h"

namespace morgue {
namespace {

constexpr std::size_t kMostGapBytes = 5;
constexpr std::size_t kMostBlockBytes =
    1 + (kMostBlockPostings - 1) * (kMostGapBytes + 1);
// How far beyond a block's bytes the decoder may look.
constexpr std::size_t kLookAhead = 80;

[[noreturn]] void refuse() {
  throw Error(Failure::kCorrupt, "decoding postings: a block is damaged");
}

// Where the decoder stands in a block.  Passed by value, so that it stays in
// registers.
struct Place {
  const std::uint8_t* at;
  std::uint64_t docid;  // decoded last; beyond 32 bits if bytes are damaged
  std::size_t next;     // posting
};

std::uint32_t gap_at(const std::uint8_t* at, std::size_t length) {
  if (length > kMostGapBytes) {
    refuse();
  }
  std::uint64_t gap = 0;
  for (std::size_t i = 0; i < length; ++i) {
    gap |= (at[i] & std::uint64_t{0x7F}) << (7 * i);
  }
  if (gap > std::numeric_limits<std::uint32_t>::max()) {
    refuse();
  }
  return static_cast<std::uint32_t>(gap);
}

#if defined(__SSE2__)

// Takes eight postings at a time while their gaps take a byte each.
Place decode_short_gaps(Place place, DecodedBlock& block) {
  const __m128i low = _mm_set1_epi16(0xFF);
  const __m128i zero = _mm_setzero_si128();
  const std::size_t count = block.count;
  __m128i base = _mm_set1_epi32(static_cast<int>(place.docid));
  while (place.next < count) {
    const std::size_t left = std::min<std::size_t>(count - place.next, 8);
    const __m128i pairs =
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(place.at));
    const auto long_ones = static_cast<unsigned>(_mm_movemask_epi8(pairs));
    if ((long_ones & ((1U << (2 * left)) - 1)) != 0) {
      break;
    }
    __m128i steps = _mm_sub_epi16(_mm_and_si128(pairs, low),
                                  _mm_set1_epi16(-1));  // gap + 1
    steps = _mm_add_epi16(steps, _mm_slli_si128(steps, 2));
    steps = _mm_add_epi16(steps, _mm_slli_si128(steps, 4));
    steps = _mm_add_epi16(steps, _mm_slli_si128(steps, 8));
    const __m128i docids = _mm_add_epi32(base, _mm_unpacklo_epi16(steps, zero));
    const __m128i more = _mm_add_epi32(base, _mm_unpackhi_epi16(steps, zero));
    std::uint32_t* const to = block.docids.data() + place.next;
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), docids);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to + 4), more);
    _mm_storel_epi64(
        reinterpret_cast<__m128i*>(block.impacts.data() + place.next),
        _mm_packus_epi16(_mm_srli_epi16(pairs, 8), zero));
    base = _mm_shuffle_epi32(more, 0xFF);
    place.docid += left == 8
                       ? static_cast<unsigned>(_mm_extract_epi16(steps, 7))
                       : to[left - 1] - static_cast<std::uint32_t>(place.docid);
    place.next += left;
    place.at += 2 * left;
  }
  return place;
}

// A bit for each of 64 bytes, set where a varint ends.
std::uint64_t varint_ends(const std::uint8_t* at) {
  std::uint64_t goes_on = 0;
  for (unsigned i = 0; i < 4; ++i) {
    const __m128i bytes =
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(at) + i);
    goes_on |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(bytes))}
               << (16 * i);
  }
  return ~goes_on;
}

// The value of a varint of 1 to 4 bytes.
std::uint32_t short_varint(const std::uint8_t* at, unsigned length) {
  constexpr std::uint32_t even = 0x007F007F;
  std::uint32_t word = 0;
  std::memcpy(&word, at, sizeof word);
  word &= 0xFFFFFFFFU >> (32 - 8 * length);
  word = (word & even) | (word >> 1U & even << 7U);
  return (word & 0x3FFFU) | (word >> 2U & 0x3FFFU << 14U);
}

// The postings of 64 bytes, whatever their gaps.  The ends of all varints are
// found first, so that none waits for the one before it.
Place decode_group(Place place, DecodedBlock& block) {
  std::uint64_t ends = varint_ends(place.at);
  const std::size_t count = block.count;
  unsigned start = 0;
  while (place.next < count) {
    const std::uint64_t after_gap = ends & (ends - 1);
    if (after_gap == 0) {
      break;
    }
    const auto gap_end = static_cast<unsigned>(std::countr_zero(ends)) + 1;
    const auto impact_at = static_cast<unsigned>(std::countr_zero(after_gap));
    const unsigned length = gap_end - start;
    const std::uint8_t* const at = place.at + start;
    if (impact_at != gap_end) {
      refuse();
    }
    place.docid +=
        (length <= 4 ? short_varint(at, length) : gap_at(at, length)) +
        std::uint64_t{1};
    block.docids[place.next] = static_cast<std::uint32_t>(place.docid);
    block.impacts[place.next] = place.at[impact_at];
    ++place.next;
    start = impact_at + 1;
    ends = after_gap & (after_gap - 1);
  }
  if (start == 0) {
    refuse();
  }
  place.at += start;
  return place;
}

Place decode_some(Place place, DecodedBlock& block) {
  const Place after = decode_short_gaps(place, block);
  return after.next == block.count ? after : decode_group(after, block);
}

#else

Place decode_some(Place place, DecodedBlock& block) {
  std::size_t length = 1;
  while (length <= kMostGapBytes && place.at[length - 1] >= 0x80) {
    ++length;
  }
  place.docid += std::uint64_t{gap_at(place.at, length)} + 1;
  block.docids[place.next] = static_cast<std::uint32_t>(place.docid);
  block.impacts[place.next] = place.at[length];
  if (block.impacts[place.next] >= 0x80) {
    refuse();
  }
  place.at += length + 1;
  ++place.next;
  return place;
}

#endif

// Decodes one block from `at`, where it may read kMostBlockBytes + kLookAhead.
Place decode_all(const PostingBlock& from, const std::uint8_t* at,
                 DecodedBlock& block) {
  block.count = from.count();
  block.docids[0] = from.first;
  block.impacts[0] = *at;
  if (*at >= 0x80) {
    refuse();
  }
  Place place{at + 1, from.first, 1};
  while (place.next < block.count) {
    place = decode_some(place, block);
  }
  return place;
}

}  // namespace

void decode_block(const PostingList& list, const PostingBlock& block,
                  DecodedBlock& decoded) {
  if (block.offset() >= list.bytes.size()) {
    refuse();
  }
  constexpr std::size_t readable = kMostBlockBytes + kLookAhead;
  const std::span<const std::uint8_t> bytes =
      list.bytes.subspan(block.offset());
  std::array<std::uint8_t, readable> copy;
  const std::uint8_t* at = bytes.data();
  if (bytes.size() < readable) {
    std::memcpy(copy.data(), at, bytes.size());
    std::memset(copy.data() + bytes.size(), 0, readable - bytes.size());
    at = copy.data();
  }
  const Place end = decode_all(block, at, decoded);
  if (static_cast<std::size_t>(end.at - at) > bytes.size() ||
      end.docid != block.last) {
    refuse();
  }
}

}  // namespace morgue
