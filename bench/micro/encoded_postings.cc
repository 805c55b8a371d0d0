#include "bench/micro/encoded_postings.h"

#include <algorithm>
#include <cstddef>

#include "indexer/glass/posting_bytes.h"

namespace morgue {
namespace {

constexpr std::size_t kPerBlock = 128;

}  // namespace

EncodedPostings::EncodedPostings(std::span<const Posting> postings)
    : count_(static_cast<std::uint32_t>(postings.size())) {
  while (!postings.empty()) {
    const std::size_t count = std::min(kPerBlock, postings.size());
    blocks_.push_back(glass::append_block(bytes_, postings.first(count)));
    max_impact_ = std::max(max_impact_, blocks_.back().max_impact);
    postings = postings.subspan(count);
  }
}

PostingList EncodedPostings::list() const {
  return {blocks_,
          {reinterpret_cast<const std::uint8_t*>(bytes_.data()), bytes_.size()},
          count_,
          max_impact_};
}

}  // namespace morgue
