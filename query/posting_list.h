#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "archive/catalog.h"
#include "archive/posting_block.h"

namespace morgue {

// One term's postings in one segment.  Views only; what they look at must stay.
//
//   block := impact:varint (gap:varint impact:varint)*
//
// `gap` is a docid less the one before it less 1, a varint is LEB128.  An
// impact is at most 127, so that it takes one byte.
struct PostingList {
  std::span<const PostingBlock> blocks;  // ascending, disjoint
  std::span<const std::uint8_t> bytes;
  std::uint32_t count = 0;      // postings
  std::uint8_t max_impact = 0;  // the greatest of its blocks
};

// How many postings several lists have together.
std::uint64_t postings_in(std::span<const PostingList> lists);

struct ScoredPosting {
  Docid docid = 0;
  std::uint8_t impact = 0;
  bool operator==(const ScoredPosting&) const = default;
};

// Postings that were read from elsewhere, in the form of a PostingList.
class EncodedPostings {
 public:
  // By ascending docids, with impacts of at most 127; blocks of `per_block`
  // (1 to 256).
  explicit EncodedPostings(std::span<const ScoredPosting> postings,
                           std::size_t per_block = 128);

  // Looks at what this owns.
  PostingList list() const;

 private:
  void add_block(std::span<const ScoredPosting> postings);

  std::vector<PostingBlock> blocks_;
  std::vector<std::uint8_t> bytes_;
  std::uint32_t count_ = 0;
  std::uint8_t max_impact_ = 0;
};

}  // namespace morgue
