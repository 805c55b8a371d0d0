#include "indexer/glass/posting_chunks.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

#include "archive/error.h"
#include "indexer/glass/integers.h"
#include "indexer/glass/posting_bytes.h"

namespace morgue::glass {

PostingChunks::PostingChunks(TableBuilder& table, std::size_t postings)
    : table_(table), chunk_(postings) {
  assert(postings > 0 && postings <= kMostBlockPostings);
}

void PostingChunks::add_lengths(std::span<const Posting> lengths) {
  first_key_ = kLengthKeys;
  key_ = kLengthKeys;
  add_list(lengths, 0, 0);
}

std::span<const PostingBlock> PostingChunks::add_term(
    std::string_view term, std::span<const Posting> postings) {
  first_key_.clear();
  append_term(first_key_, term);
  key_ = first_key_;
  key_.push_back('\0');
  const std::uint64_t occurrences =
      std::accumulate(postings.begin(), postings.end(), std::uint64_t{0},
                      [](std::uint64_t sum, const Posting& posting) {
                        return sum + posting.wdf;
                      });
  add_list(postings, postings.size(),
           std::min<std::uint64_t>(occurrences,
                                   std::numeric_limits<std::uint32_t>::max()));
  return blocks_;
}

void PostingChunks::add_list(std::span<const Posting> postings,
                             std::uint64_t frequency,
                             std::uint64_t occurrences) {
  assert(!postings.empty());
  blocks_.clear();
  tag_.clear();
  append_varint(tag_, frequency);
  append_varint(tag_, occurrences);
  append_varint(tag_, postings.front().docid - 1);
  full_key_ = first_key_;
  while (!postings.empty()) {
    const std::size_t size = std::min(chunk_, postings.size());
    add_chunk(postings.first(size), size == postings.size());
    postings = postings.subspan(size);
    if (!postings.empty()) {
      tag_.clear();
      full_key_ = key_;
      append_sortable(full_key_, postings.front().docid);
    }
  }
}

void PostingChunks::add_chunk(std::span<const Posting> chunk, bool last) {
  tag_.push_back(last ? kLastChunk : kNotLastChunk);
  append_varint(tag_, chunk.back().docid - chunk.front().docid);
  PostingBlock block = append_block(tag_, chunk);
  assert(tag_.size() <= table_.longest_whole_tag(full_key_));
  const std::uint64_t offset = table_.add(full_key_, tag_) + block.offset();
  if (offset >> PostingBlock::kOffsetBits != 0) {
    throw Error(Failure::kIo, "writing an index: it would be too long");
  }
  block.set_offset(offset);
  blocks_.push_back(block);
}

}  // namespace morgue::glass
