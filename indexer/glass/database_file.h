#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "indexer/file_writer.h"

namespace morgue::glass {

// Bytes of a block.  Xapian takes powers of two from 2,048 to 65,536.
inline constexpr std::size_t kDefaultBlockSize = 8192;

// The blocks of a database in one file, written one after the other.  Block 0
// is kept free for what opens the database and is written last.
// Throws Error(kIo).
class DatabaseFile {
 public:
  DatabaseFile(std::filesystem::path path, std::size_t block_size);

  std::size_t block_size() const { return block_size_; }

  // The number that the next block will have.
  std::uint32_t next() const { return next_; }

  // `block` has block_size() bytes.  Returns its number.
  std::uint32_t append(std::span<const std::uint8_t> block);

  // Writes everything out, and `opening` into block 0.
  void finish(const std::string& opening) { file_.finish(opening); }

 private:
  std::size_t block_size_;
  std::uint32_t next_ = 1;
  FileWriter file_;
};

}  // namespace morgue::glass
