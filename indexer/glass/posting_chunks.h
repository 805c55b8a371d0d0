#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/posting_block.h"
#include "indexer/glass/table_builder.h"
#include "indexer/index_writer.h"

namespace morgue::glass {

// Writes the posting lists of a table, each cut into chunks.
class PostingChunks {
 public:
  // `postings`: in a chunk, at most 256.
  explicit PostingChunks(TableBuilder& table, std::size_t postings);

  // The lengths of all documents; before the first term.
  void add_lengths(std::span<const Posting> lengths);

  // Terms ascend; a term's postings ascend by docid and are not empty.  Returns
  // where the chunks stand, until the next call.
  std::span<const PostingBlock> add_term(std::string_view term,
                                         std::span<const Posting> postings);

 private:
  void add_list(std::span<const Posting> postings, std::uint64_t frequency,
                std::uint64_t occurrences);
  void add_chunk(std::span<const Posting> chunk, bool last);

  TableBuilder& table_;
  std::size_t chunk_;
  std::string first_key_;  // of the list being written
  std::string key_;        // without the docid
  std::string tag_;
  std::vector<PostingBlock> blocks_;
  std::string full_key_;
};

}  // namespace morgue::glass
