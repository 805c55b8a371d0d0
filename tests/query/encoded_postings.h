#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "archive/catalog.h"
#include "query/posting_list.h"

namespace morgue {

struct ScoredPosting {
  Docid docid = 0;
  std::uint8_t impact = 0;
  bool operator==(const ScoredPosting&) const = default;
};

// Blocks as the format describes them, of sizes that a test chooses.  It is
// written apart from the index's own writer.
struct ListBytes {
  std::vector<ScoredPosting> postings;
  std::vector<PostingBlock> blocks;
  std::vector<std::uint8_t> bytes;

  PostingList list() const {
    std::uint8_t most = 0;
    for (const PostingBlock& block : blocks) {
      most = block.max_impact > most ? block.max_impact : most;
    }
    return {blocks, bytes, static_cast<std::uint32_t>(postings.size()), most};
  }
};

inline void append_leb128(std::uint32_t value, std::vector<std::uint8_t>& to) {
  while (value > 127) {
    to.push_back(static_cast<std::uint8_t>(0x80 | (value & 0x7F)));
    value >>= 7;
  }
  to.push_back(static_cast<std::uint8_t>(value));
}

// `next_size` is asked before each block and answers 1 to 256.
inline ListBytes encode_list(std::vector<ScoredPosting> postings,
                             const std::function<std::size_t()>& next_size) {
  ListBytes encoded;
  std::size_t left = 0;
  for (std::size_t i = 0; i < postings.size(); ++i) {
    const ScoredPosting& posting = postings[i];
    if (left == 0) {
      left = next_size();
      encoded.blocks.push_back(
          {.first = posting.docid,
           .last = posting.docid,
           .offset_low = static_cast<std::uint32_t>(encoded.bytes.size()),
           .offset_high = 0,
           .count_less_one = 0,
           .max_impact = posting.impact,
           .unused = 0});
    } else {
      append_leb128(posting.docid - postings[i - 1].docid - 1, encoded.bytes);
      PostingBlock& block = encoded.blocks.back();
      block.last = posting.docid;
      ++block.count_less_one;
      block.max_impact = std::max(block.max_impact, posting.impact);
    }
    encoded.bytes.push_back(posting.impact);
    --left;
  }
  encoded.postings = std::move(postings);
  return encoded;
}

}  // namespace morgue
