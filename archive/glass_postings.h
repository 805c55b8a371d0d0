#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "archive/catalog.h"
#include "archive/glass_table.h"

namespace morgue::glass {

// The chunk that a term's list of postings opens with.
struct FirstChunk {
  std::uint32_t frequency = 0;    // postings, of the whole list
  std::uint64_t occurrences = 0;  // the sum of their wdfs
  Docid first = 0;                // docid of the chunk's first posting
  Docid last = 0;                 // ... and of its last one
  bool is_only = true;            // or others follow
  // As archive/posting_block.h has them, if the wdfs are impacts.
  std::span<const std::uint8_t> postings;
};

// Nothing where no document has the term.  Throws Error(kCorrupt), also where
// the chunk is not whole, as it always is in an index that Morgue wrote.
std::optional<FirstChunk> first_chunk(const Table& table,
                                      std::string_view term);

}  // namespace morgue::glass
