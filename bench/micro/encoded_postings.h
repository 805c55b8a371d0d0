#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "archive/catalog.h"
#include "query/posting_list.h"

namespace morgue {

struct ScoredPosting {
  Docid docid = 0;
  std::uint8_t impact = 0;
};

// Postings in the form of a PostingList, in blocks as an index has them.
class EncodedPostings {
 public:
  // By ascending docids, with impacts of at most 127.
  explicit EncodedPostings(std::span<const ScoredPosting> postings);

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
