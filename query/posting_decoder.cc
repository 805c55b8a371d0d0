#include "query/posting_decoder.h"

#include <algorithm>
#include <bit>
#include <cstring>

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

// Decodes one block from `at`, where it may read kMostBlockBytes + kLookAhead.
class BlockDecoder {
 public:
  BlockDecoder(const PostingBlock& block, const std::uint8_t* at,
               DecodedBlock& decoded)
      : at_(at), docid_(block.first), decoded_(decoded) {
    decoded.count = block.count();
    decoded.docids[0] = block.first;
    decoded.impacts[0] = *at_++;
    if (decoded.impacts[0] >= 0x80) {
      refuse();
    }
  }

  // Returns the end of the bytes.
  const std::uint8_t* decode() {
    while (next_ < decoded_.count) {
#if defined(__SSE2__)
      if (!decode_short_gaps()) {
        decode_group();
      }
#else
      decode_one();
#endif
    }
    return at_;
  }

  // Of the posting decoded last; beyond 32 bits where the bytes are damaged.
  std::uint64_t docid() const { return docid_; }

 private:
#if defined(__SSE2__)
  bool decode_short_gaps();
  void decode_group();
  std::uint64_t varint_ends() const;
#endif
  std::uint32_t gap_at(const std::uint8_t* at, std::size_t length) const;
  void decode_one();

  void put(std::uint32_t gap, std::uint8_t impact) {
    docid_ += std::uint64_t{gap} + 1;
    decoded_.docids[next_] = static_cast<std::uint32_t>(docid_);
    decoded_.impacts[next_] = impact;
    ++next_;
  }

  const std::uint8_t* at_;
  std::uint64_t docid_;
  std::size_t next_ = 1;
  DecodedBlock& decoded_;
};

std::uint32_t BlockDecoder::gap_at(const std::uint8_t* at,
                                   std::size_t length) const {
  if (length > kMostGapBytes) {
    refuse();
  }
  std::uint64_t gap = 0;
  for (std::size_t i = 0; i < length; ++i) {
    gap |= (at[i] & std::uint64_t{0x7F}) << (7 * i);
  }
  if (gap > 0xFFFFFFFF) {
    refuse();
  }
  return static_cast<std::uint32_t>(gap);
}

[[maybe_unused]] void BlockDecoder::decode_one() {
  std::size_t length = 1;
  while (length <= kMostGapBytes && at_[length - 1] >= 0x80) {
    ++length;
  }
  const std::uint32_t gap = gap_at(at_, length);
  if (at_[length] >= 0x80) {
    refuse();
  }
  put(gap, at_[length]);
  at_ += length + 1;
}

#if defined(__SSE2__)

// Runs of eight postings whose gaps take a byte each; false where there is
// none.
bool BlockDecoder::decode_short_gaps() {
  const std::size_t begin = next_;
  const __m128i low = _mm_set1_epi16(0xFF);
  const __m128i zero = _mm_setzero_si128();
  __m128i base = _mm_set1_epi32(static_cast<int>(docid_));
  while (next_ < decoded_.count) {
    const std::size_t left = std::min<std::size_t>(decoded_.count - next_, 8);
    const __m128i pairs =
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(at_));
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
    auto* to = reinterpret_cast<__m128i*>(decoded_.docids.data() + next_);
    _mm_storeu_si128(to, docids);
    _mm_storeu_si128(to + 1, more);
    base = _mm_shuffle_epi32(more, 0xFF);
    _mm_storel_epi64(
        reinterpret_cast<__m128i*>(decoded_.impacts.data() + next_),
        _mm_packus_epi16(_mm_srli_epi16(pairs, 8), zero));
    if (left < 8) {
      docid_ += decoded_.docids[next_ + left - 1] -
                static_cast<std::uint32_t>(docid_);
    } else {
      docid_ += static_cast<unsigned>(_mm_extract_epi16(steps, 7));
    }
    next_ += left;
    at_ += 2 * left;
  }
  return next_ != begin;
}

// A bit for each of the next 64 bytes, set where a varint ends.
std::uint64_t BlockDecoder::varint_ends() const {
  std::uint64_t goes_on = 0;
  for (unsigned i = 0; i < 4; ++i) {
    const __m128i bytes =
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(at_) + i);
    goes_on |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(bytes))}
               << (16 * i);
  }
  return ~goes_on;
}

// The postings of the next 64 bytes, whatever their gaps: the ends of all
// varints are found first, so that no byte waits for the one before it.
void BlockDecoder::decode_group() {
  constexpr std::uint32_t kEven = 0x007F007F;
  const std::uint8_t* const group = at_;
  std::uint64_t ends = varint_ends();
  unsigned start = 0;
  while (next_ < decoded_.count) {
    const std::uint64_t after_gap = ends & (ends - 1);
    if (after_gap == 0) {
      break;
    }
    const auto impact_at = static_cast<unsigned>(std::countr_zero(after_gap));
    const auto gap_end = static_cast<unsigned>(std::countr_zero(ends)) + 1;
    if (impact_at != gap_end) {
      refuse();
    }
    const unsigned length = gap_end - start;
    if (length <= 4) {
      std::uint32_t word = 0;
      std::memcpy(&word, group + start, sizeof word);
      word &= 0xFFFFFFFFU >> (32 - 8 * length);
      const std::uint32_t fourteens =
          (word & kEven) | (word >> 1U & kEven << 7U);
      put((fourteens & 0x3FFF) | (fourteens >> 2U & 0x0FFFC000),
          group[impact_at]);
    } else {
      put(gap_at(group + start, length), group[impact_at]);
    }
    start = impact_at + 1;
    ends = after_gap & (after_gap - 1);
  }
  if (start == 0) {
    refuse();
  }
  at_ += start;
}

#endif

}  // namespace

void decode_block(const PostingList& list, const PostingBlock& block,
                  DecodedBlock& decoded) {
  if (block.offset() >= list.bytes.size()) {
    refuse();
  }
  constexpr std::size_t kReadable = kMostBlockBytes + kLookAhead;
  const std::span<const std::uint8_t> bytes =
      list.bytes.subspan(block.offset());
  std::array<std::uint8_t, kReadable> copy;
  const std::uint8_t* at = bytes.data();
  if (bytes.size() < kReadable) {
    std::memcpy(copy.data(), at, bytes.size());
    std::memset(copy.data() + bytes.size(), 0, kReadable - bytes.size());
    at = copy.data();
  }
  BlockDecoder decoder(block, at, decoded);
  const std::uint8_t* const end = decoder.decode();
  if (static_cast<std::size_t>(end - at) > bytes.size() ||
      decoder.docid() != block.last) {
    refuse();
  }
}

}  // namespace morgue
