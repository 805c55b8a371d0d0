#pragma once

#include <span>
#include <string>

#include "archive/posting_block.h"
#include "indexer/index_writer.h"

namespace morgue::glass {

// Appends the bytes of a block of postings (archive/posting_block.h): of at
// least one, at most 256.  Returns the block, as if `out` were the index.
PostingBlock append_block(std::string& out, std::span<const Posting> postings);

}  // namespace morgue::glass
