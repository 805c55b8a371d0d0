#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "indexer/index_writer.h"

namespace morgue {

// Lets Xapian's own writer make the index: slow, but right with any Xapian, and
// what the direct writer is tested against.  Holds everything in memory until
// the end.
class NativeIndexWriter final : public IndexWriter {
 public:
  explicit NativeIndexWriter(const std::filesystem::path& folder);
  ~NativeIndexWriter() override;

  void add_document(std::uint32_t length, std::string_view data) override;
  void add_value(Slot slot, std::string_view value) override;
  void add_term(std::string_view term,
                std::span<const Posting> postings) override;
  void add_synonym(std::string_view stem_term,
                   std::string_view surface_term) override;
  void finish() override;

 private:
  struct Row {
    Xapian::Document document;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> terms;  // index, wdf
  };

  void write();

  std::filesystem::path file_;
  std::filesystem::path folder_;  // while it is written
  std::vector<Row> rows_;
  std::vector<std::string> terms_;
  std::vector<std::pair<std::string, std::string>> synonyms_;
};

}  // namespace morgue
