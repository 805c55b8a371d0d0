#pragma once

#include <cstddef>
#include <cstdint>

namespace morgue {

inline constexpr std::size_t kMostBlockPostings = 256;

// Where up to 256 postings of a term stand in a segment's index, and what is
// known of them without decoding: 16 bytes, which stand so, little-endian, in
// the segment's blocks file.  The postings themselves are
//
//   impact:varint (gap:varint impact:varint)*
//
// for docid `first`, then for docids gap + 1 further on each; varints are
// LEB128 and impacts at most 127, so that an impact takes one byte.
struct PostingBlock {
  static constexpr unsigned kOffsetBits = 40;

  std::uint32_t first = 0;          // docid of its first posting
  std::uint32_t last = 0;           // ... and of its last one
  std::uint32_t offset_low = 0;     // of its bytes, from the index's beginning:
  std::uint8_t offset_high = 0;     // ... bits 0..31, 32..39
  std::uint8_t count_less_one = 0;  // postings - 1
  // The greatest impact of its postings, exactly: a search also takes it for
  // a score that is reached.
  std::uint8_t max_impact = 0;
  std::uint8_t unused = 0;

  std::uint64_t offset() const {
    return std::uint64_t{offset_high} << 32U | offset_low;
  }
  void set_offset(std::uint64_t offset) {  // below 2^kOffsetBits
    offset_low = static_cast<std::uint32_t>(offset);
    offset_high = static_cast<std::uint8_t>(offset >> 32U);
  }
  std::size_t count() const { return std::size_t{count_less_one} + 1; }
};
static_assert(sizeof(PostingBlock) == 16);

}  // namespace morgue
