#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "indexer/index_writer.h"
#include "query/posting_list.h"

namespace morgue {

// Postings in the form of a PostingList, in blocks as an index has them.
class EncodedPostings {
 public:
  // By ascending docids, with impacts of at most 127.
  explicit EncodedPostings(std::span<const Posting> postings);

  // Looks at what this owns.
  PostingList list() const;

 private:
  std::vector<PostingBlock> blocks_;
  std::string bytes_;
  std::uint32_t count_ = 0;
  std::uint8_t max_impact_ = 0;
};

}  // namespace morgue
