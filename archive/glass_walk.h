#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "archive/glass_block.h"
#include "archive/glass_table.h"

namespace morgue::glass {

// Goes through a table from a key on, entry by entry in the order of keys.  As
// long as the table lives; one thread.  Throws Error(kCorrupt), also where an
// entry is compressed.
class TableWalk {
 public:
  // Before the first entry whose key is not below `from`.
  explicit TableWalk(const Table& table, std::string_view from = {});
  TableWalk(TableWalk&&) noexcept = default;
  TableWalk& operator=(TableWalk&&) noexcept = default;

  // To the next entry; false where there is none.
  bool next();

  // Of the present entry, until next().
  std::string_view key() const { return key_; }
  std::span<const std::uint8_t> tag() const { return tag_; }

 private:
  struct Place {
    std::span<const std::uint8_t> block;
    std::size_t item = 0;
    std::size_t items = 0;
  };

  Place begin_of(std::uint32_t block, std::uint32_t level) const;
  bool to_next_item();
  LeafItem item() const;
  void join_parts(const LeafItem& first);

  const Table* table_;
  std::vector<Place> path_;  // from the root down to a leaf
  bool before_ = true;       // ... before whose item it stands
  std::string_view key_;
  std::span<const std::uint8_t> tag_;
  std::vector<std::uint8_t> joined_;  // of a tag that was cut up
};

}  // namespace morgue::glass
