#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/table_builder.h"

namespace morgue::glass {

// Gathers the values of documents, slot by slot, and writes them: first the
// bounds of all slots, then their values in chunks.
class ValueChunks {
 public:
  // Docids ascend within a slot; `value` is not empty.
  void add(std::uint32_t slot, std::uint32_t docid, std::string_view value);

  // Before the lists of postings.
  void write(TableBuilder& table);

 private:
  struct Chunk {
    std::uint32_t first = 0;
    std::string bytes;
  };
  struct Column {
    std::vector<Chunk> chunks;
    std::uint32_t last = 0;
    std::uint64_t count = 0;
    std::string least;
    std::string greatest;
  };

  std::map<std::uint32_t, Column> columns_;
};

}  // namespace morgue::glass
