#include "bench/micro/encoded_postings.h"

#include <algorithm>
#include <cstddef>

namespace morgue {
namespace {

constexpr std::size_t kPerBlock = 128;

void append_varint(std::uint32_t value, std::vector<std::uint8_t>& bytes) {
  for (; value >= 0x80; value >>= 7U) {
    bytes.push_back(static_cast<std::uint8_t>(value | 0x80U));
  }
  bytes.push_back(static_cast<std::uint8_t>(value));
}

}  // namespace

EncodedPostings::EncodedPostings(std::span<const ScoredPosting> postings)
    : count_(static_cast<std::uint32_t>(postings.size())) {
  while (!postings.empty()) {
    const std::size_t count = std::min(kPerBlock, postings.size());
    add_block(postings.first(count));
    postings = postings.subspan(count);
  }
}

PostingList EncodedPostings::list() const {
  return {blocks_, bytes_, count_, max_impact_};
}

void EncodedPostings::add_block(std::span<const ScoredPosting> postings) {
  const std::uint64_t offset = bytes_.size();
  std::uint8_t most = postings.front().impact;
  bytes_.push_back(most);
  for (std::size_t i = 1; i < postings.size(); ++i) {
    append_varint(postings[i].docid - postings[i - 1].docid - 1, bytes_);
    bytes_.push_back(postings[i].impact);
    most = std::max(most, postings[i].impact);
  }
  blocks_.push_back(
      {.first = postings.front().docid,
       .last = postings.back().docid,
       .offset_low = static_cast<std::uint32_t>(offset),
       .offset_high = static_cast<std::uint8_t>(offset >> 32U),
       .count_less_one = static_cast<std::uint8_t>(postings.size() - 1),
       .max_impact = most,
       .unused = 0});
  max_impact_ = std::max(max_impact_, most);
}

}  // namespace morgue
