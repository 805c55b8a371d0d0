#pragma once

#include <cstdint>
#include <string>

#include "indexer/glass/table_builder.h"

namespace morgue::glass {

// What the opening block of a database tells of the whole.
struct Statistics {
  std::uint32_t documents = 0;  // docids 1 to that
  std::uint64_t total_length = 0;
  std::uint32_t shortest = 0;  // of documents that are not empty
  std::uint32_t longest = 0;
  std::uint32_t greatest_wdf = 0;
};

struct Tables {
  TableRoot postings;
  TableRoot document_data;
  TableRoot synonyms;
};

// Block 0 of a database in one file.  `uuid`: 16 bytes.
std::string opening_block(const std::string& uuid, std::size_t block_size,
                          const Tables& tables, const Statistics& statistics);

}  // namespace morgue::glass
