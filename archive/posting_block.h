#pragma once

#include <cstddef>
#include <cstdint>

namespace morgue {

inline constexpr std::size_t kMostPostingsOfBlock = 256;

// Where a run of a term's postings stands in a segment's index, and what is in
// it: 16 bytes, which stand so in the segment's blocks file.  The postings are
//
//   impact:varint (gap:varint impact:varint)*
//
// for docid `first`, then for docids gap + 1 further on each; all varints are
// LEB128 and impacts at most 127.
class PostingBlock {
 public:
  PostingBlock(std::uint32_t first, std::uint32_t last, std::uint64_t offset,
               std::size_t count, std::uint8_t max_impact)
      : first_(first),
        last_(last),
        offset_low_(static_cast<std::uint32_t>(offset)),
        offset_high_(static_cast<std::uint8_t>(offset >> 32)),
        count_less_one_(static_cast<std::uint8_t>(count - 1)),
        max_impact_(max_impact) {}

  std::uint32_t first() const { return first_; }  // docids
  std::uint32_t last() const { return last_; }
  // Of the first impact, in bytes from the beginning of the index.
  std::uint64_t offset() const {
    return std::uint64_t{offset_high_} << 32 | offset_low_;
  }
  std::size_t count() const { return std::size_t{count_less_one_} + 1; }
  std::uint8_t max_impact() const { return max_impact_; }

 private:
  std::uint32_t first_;
  std::uint32_t last_;
  std::uint32_t offset_low_;
  std::uint8_t offset_high_;
  std::uint8_t count_less_one_;
  std::uint8_t max_impact_;
  std::uint8_t unused_ = 0;
};
static_assert(sizeof(PostingBlock) == 16);

}  // namespace morgue
