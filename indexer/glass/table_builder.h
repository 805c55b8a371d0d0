#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/database_file.h"

namespace morgue::glass {

// Where the B-tree of a table stands in its file.
struct TableRoot {
  std::uint32_t block = 0;
  std::uint32_t level = 0;
  std::uint64_t entries = 0;
  std::uint32_t end = 0;  // no block of the table stands here or further on
  bool empty = true;      // a table without any block
};

// Builds the B-tree of one table from entries that come in the order of their
// keys: leaves are filled and written one after the other, and the levels above
// them at the end.  One table of a file at a time.
class TableBuilder {
 public:
  explicit TableBuilder(DatabaseFile& file);

  // Keys have 1 to 255 bytes and ascend.  Returns where in the file the tag
  // stands, if it is whole there: so is one of up to longest_whole_tag bytes.
  std::uint64_t add(std::string_view key, std::string_view tag);

  std::size_t longest_whole_tag(std::string_view key) const;

  // Call once, after the last entry.
  TableRoot finish();

 private:
  // A block being filled: a directory grows from the front, items from the
  // back.
  class Block {
   public:
    Block(std::size_t size, std::uint8_t level);
    bool fits(std::size_t item) const;
    std::size_t room() const { return items_ - directory_; }
    // Makes room for an item and returns its place in the block.
    std::size_t add(std::size_t item);
    std::uint8_t* at(std::size_t place) { return bytes_.data() + place; }
    // The block as it is written.
    const std::vector<std::uint8_t>& finish();

   private:
    std::vector<std::uint8_t> bytes_;
    std::size_t directory_;
    std::size_t items_;
  };
  // What a level above is told of a finished block: the key that divides it
  // from the one before, and its number.
  struct Branch {
    std::string key;
    std::uint32_t component = 0;
    std::uint32_t block = 0;
  };

  void start_leaf(std::string_view key, std::size_t component);
  std::size_t add_item(std::string_view key, std::size_t component, bool last,
                       std::string_view part);
  void end_leaf();
  std::vector<Branch> write_level(const std::vector<Branch>& below,
                                  std::uint8_t level);

  DatabaseFile& file_;
  std::size_t longest_item_;
  Block leaf_;
  std::string last_key_;
  Branch divider_;  // of the leaf being filled
  std::vector<Branch> leaves_;
  std::uint64_t entries_ = 0;
};

}  // namespace morgue::glass
