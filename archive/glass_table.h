#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

namespace morgue::glass {

// The table of posting lists of a Xapian database in one file, looked up where
// it lies in memory: a B-tree, of which a look-up reads a block a level.
// Trusts no byte of it.  From any number of threads.
class Table {
 public:
  // The bytes must stay; `path` is their file, for messages.  Throws
  // Error(kCorrupt) where the file is damaged or of another format.
  Table(std::span<const std::uint8_t> database, std::filesystem::path path);

  struct Tag {
    std::span<const std::uint8_t> bytes;
    // If not, the bytes are no use: Xapian cut the tag up or compressed it.
    bool is_whole = true;
  };
  // Nothing where the key is absent.  Throws Error(kCorrupt).
  std::optional<Tag> find(std::string_view key) const;

  // For whoever walks through the table: its topmost block, if it has any...
  std::optional<std::uint32_t> root() const {
    return empty_ ? std::nullopt : std::optional(root_);
  }
  std::uint32_t level() const { return level_; }  // ... and that one's level
  // Throws Error(kCorrupt) where the block is of another level.
  std::span<const std::uint8_t> block(std::uint32_t number,
                                      std::uint32_t level) const;

  std::span<const std::uint8_t> database() const { return database_; }
  const std::filesystem::path& path() const { return path_; }

 private:
  void read_opening_block();

  std::span<const std::uint8_t> database_;
  std::filesystem::path path_;
  bool empty_ = true;
  std::uint32_t root_ = 0;
  std::uint32_t level_ = 0;  // of the root; leaves have 0
  std::size_t block_size_ = 0;
};

}  // namespace morgue::glass
