#include "archive/glass_table.h"

#include <utility>

#include "archive/byte_reader.h"
#include "archive/error.h"
#include "archive/glass_block.h"
#include "archive/glass_format.h"

namespace morgue::glass {

Table::Table(std::span<const std::uint8_t> database, std::filesystem::path path)
    : database_(database), path_(std::move(path)) {
  read_opening_block();
}

void Table::read_opening_block() {
  ByteReader reader(
      {reinterpret_cast<const char*>(database_.data()), database_.size()},
      path_.native());
  const bool is_known = reader.take(kMagic.size()) == kMagic &&
                        reader.byte() == kFormat >> 8 &&
                        reader.byte() == (kFormat & 0xff);
  if (!is_known) {
    reader.fail("no index of a format that is known");
  }
  reader.take(kUuid);
  reader.varint();  // revision
  root_ = reader.narrow<std::uint32_t>(reader.varint());
  const auto level = reader.narrow<std::uint32_t>(reader.varint());
  level_ = level >> kLevelShift;
  empty_ = (level & kNoRootBlock) != 0;
  reader.varint();  // entries
  const std::uint64_t units = reader.varint();
  if (units == 0 || units > kLargestBlock / kBlockUnit) {
    reader.fail("blocks of a size that there is not");
  }
  block_size_ = units * kBlockUnit;
}

std::optional<Table::Tag> Table::find(std::string_view key) const {
  if (empty_ || key.empty()) {
    return std::nullopt;
  }
  std::uint32_t number = root_;
  for (std::uint32_t level = level_; level > 0; --level) {
    const Block branch(block(number, level), path_);
    number = branch.branch_item(child_item(branch, key)).block;
  }
  const auto item = find_item(Block(block(number, 0), path_), key);
  if (!item) {
    return std::nullopt;
  }
  return Tag{item->tag, item->is_last && !item->is_compressed};
}

std::span<const std::uint8_t> Table::block(std::uint32_t number,
                                           std::uint32_t level) const {
  if (number >= database_.size() / block_size_) {
    refuse(path_);
  }
  const auto bytes = database_.subspan(number * block_size_, block_size_);
  if (bytes[kLevel] != level) {
    refuse(path_);
  }
  return bytes;
}

}  // namespace morgue::glass
