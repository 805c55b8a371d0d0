#include "indexer/glass/posting_bytes.h"

#include <algorithm>

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
  PostingBlock block{
      .first = postings.front().docid,
      .last = postings.back().docid,
      .count_less_one = static_cast<std::uint8_t>(postings.size() - 1),
      .max_impact = greatest(postings)};
  block.set_offset(out.size());
  append_varint(out, postings.front().wdf);
  for (std::size_t i = 1; i < postings.size(); ++i) {
    append_varint(out, postings[i].docid - postings[i - 1].docid - 1);
    append_varint(out, postings[i].wdf);
  }
  return block;
}

}  // namespace morgue::glass
