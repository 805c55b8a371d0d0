#pragma once

#include <filesystem>

#include "indexer/block_file_writer.h"
#include "indexer/glass/database_builder.h"
#include "indexer/index_writer.h"

namespace morgue {

// Writes a Xapian database front to back, without Xapian, and the blocks file
// beside it.  Holds documents' values in memory, terms only one at a time.
class DirectIndexWriter final : public IndexWriter {
 public:
  explicit DirectIndexWriter(const std::filesystem::path& folder,
                             glass::DatabaseShape shape = {});

  void add_document(std::uint32_t length, std::string_view data) override;
  void add_value(Slot slot, std::string_view value) override;
  void add_term(std::string_view term,
                std::span<const Posting> postings) override;
  void add_synonym(std::string_view stem_term,
                   std::string_view surface_term) override;
  void finish() override;

 private:
  std::filesystem::path folder_;
  glass::DatabaseBuilder database_;
  BlockFileWriter blocks_;
};

}  // namespace morgue
