#include "query/term_postings.h"

#include <algorithm>
#include <span>

#include "archive/error.h"
#include "query/posting_decoder.h"

namespace morgue {
namespace {

// Of one chunk, which lies somewhere in the index.
PostingBlock block_of(const glass::FirstChunk& chunk,
                      std::span<const std::uint8_t> index) {
  PostingBlock block{
      .first = chunk.first,
      .last = chunk.last,
      .count_less_one = static_cast<std::uint8_t>(chunk.frequency - 1)};
  block.set_offset(
      static_cast<std::uint64_t>(chunk.postings.data() - index.data()));
  return block;
}

std::uint8_t greatest_impact(const PostingList& list,
                             const PostingBlock& block) {
  DecodedBlock decoded;
  decode_block(list, block, decoded);
  const auto* const impacts = decoded.impacts.data();
  return *std::max_element(impacts, impacts + decoded.count);
}

}  // namespace

TermPostings::TermPostings(const Segment& segment, std::string_view term) {
  list_.bytes = segment.mapped->index.bytes();
  if (const auto known = segment.mapped->blocks.find(term)) {
    list_.blocks = known->blocks;
    list_.count = known->count;
    list_.max_impact = known->max_impact;
  } else {
    take_block(segment, term);
  }
}

void TermPostings::take_block(const Segment& segment, std::string_view term) {
  const auto chunk = glass::first_chunk(segment.mapped->terms, term);
  if (!chunk) {
    return;
  }
  // What has more than a block has its blocks in the blocks file.
  if (!chunk->is_only || chunk->frequency > kMostBlockPostings) {
    throw Error(Failure::kCorrupt, "reading segment " + segment.path.string() +
                                       ": a word's blocks are missing");
  }
  list_.count = chunk->frequency;
  only_ = block_of(*chunk, list_.bytes);
  only_.max_impact = greatest_impact(list_, only_);
  list_.max_impact = only_.max_impact;
}

PostingList TermPostings::list() const {
  PostingList list = list_;
  if (list.blocks.empty() && list.count > 0) {
    list.blocks = {&only_, 1};
  }
  return list;
}

}  // namespace morgue
