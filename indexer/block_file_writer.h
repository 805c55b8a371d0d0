#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/block_file.h"

namespace morgue {

// Gathers where the postings of a segment's terms stand and writes its blocks
// file; see archive/block_file.h.
class BlockFileWriter {
 public:
  // Terms ascend.  One with a single block is left out.
  void add_term(std::string_view term, std::span<const PostingBlock> blocks);

  // Throws Error(kIo).
  void write(const std::filesystem::path& path) const;

 private:
  std::vector<PostingBlock> blocks_;
  std::vector<BlockFile::Entry> terms_;  // `name` counts from names_
  std::string names_;
};

}  // namespace morgue
