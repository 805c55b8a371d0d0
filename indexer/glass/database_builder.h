#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/glass/database_file.h"
#include "indexer/glass/opening_block.h"
#include "indexer/glass/posting_chunks.h"
#include "indexer/glass/synonym_list.h"
#include "indexer/glass/table_builder.h"
#include "indexer/glass/value_chunks.h"

namespace morgue::glass {

// Sizes that only change how a database is laid out.
struct DatabaseShape {
  std::size_t block_size = kDefaultBlockSize;
  // At most 256, and so few that they fit into a quarter of a block, seven
  // bytes for each and 300 for what stands before them.
  std::size_t postings_per_chunk = 128;
};

// Writes a database as Xapian 1.4 reads it, in one file, from front to back:
// documents first, then terms, then synonyms.  It has no positions and no lists
// of terms by document.  Source of the format: Xapian 1.4.22's glass backend;
// what is used of it is told in docs/FORMAT.md.  Throws Error(kIo).
class DatabaseBuilder {
 public:
  explicit DatabaseBuilder(std::filesystem::path path,
                           DatabaseShape shape = {});

  // The next document, from docid 1.  `length`: the sum of its terms' wdfs.
  void add_document(std::uint32_t length, std::string_view data);
  // A value of the last document; not empty.
  void add_value(std::uint32_t slot, std::string_view value);

  // Terms ascend as bytes do and are not empty.  See PostingChunks.
  std::span<const PostingBlock> add_term(std::string_view term,
                                         std::span<const Posting> postings);

  void add_synonym(std::string_view term, std::string_view synonym);

  void finish();

 private:
  void end_documents();
  TableRoot write_document_data();

  DatabaseFile file_;
  TableBuilder postlist_;
  PostingChunks postings_;
  ValueChunks values_;
  std::vector<Posting> lengths_;
  std::string data_;                    // of all documents
  std::vector<std::size_t> data_ends_;  // in it
  SynonymList synonyms_;
  Statistics statistics_;
  bool documents_ended_ = false;
};

}  // namespace morgue::glass
