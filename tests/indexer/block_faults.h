#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace morgue {

// Where the blocks file in a folder does not tell what the index beside it has:
// a term's postings, decoded from where it says they stand, must be Xapian's.
// Terms of more than `per_chunk` postings have an entry, others none.  Empty:
// all is well.
std::string block_faults(const std::filesystem::path& folder,
                         std::size_t per_chunk);

}  // namespace morgue
