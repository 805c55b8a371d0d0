#include "indexer/glass/posting_bytes.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "archive/byte_writer.h"

namespace morgue::glass {
namespace {

std::uint8_t greatest(std::span<const Posting> postings) {
  std::uint32_t greatest = 0;
  for (const Posting& posting : postings) {
    greatest = std::max(greatest, posting.wdf);
  }
  return static_cast<std::uint8_t>(std::min<std::uint32_t>(greatest, 255));
}

}  // namespace

PostingBlock append_block(std::string& out, std::span<const Posting> postings) {
  assert(!postings.empty() && postings.size() <= kMostBlockPostings);
  PostingBlock block{
      .first = postings.front().docid,
      .last = postings.back().docid,
      .count_less_one = static_cast<std::uint8_t>(postings.size() - 1),
      .max_impact = greatest(postings)};
  block.set_offset(out.size());
  std::array<char, kMostBlockPostings * 2 * kLongestVarint32> bytes;
  char* at = put_varint(bytes.data(), postings.front().wdf);
  for (std::size_t i = 1; i < postings.size(); ++i) {
    at = put_varint(at, postings[i].docid - postings[i - 1].docid - 1);
    at = put_varint(at, postings[i].wdf);
  }
  out.append(bytes.data(), static_cast<std::size_t>(at - bytes.data()));
  return block;
}

}  // namespace morgue::glass
