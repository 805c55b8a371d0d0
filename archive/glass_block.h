#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

namespace morgue::glass {

// The index at `path` is damaged.
[[noreturn]] void refuse(const std::filesystem::path& path);

// An item of a leaf: a tag, or a part of one.
struct LeafItem {
  std::string_view key;
  std::span<const std::uint8_t> tag;
  bool is_first = false;  // part of the tag
  bool is_last = false;
  bool is_compressed = false;
};

// An item of a branch: the block where the keys from this one on stand, each
// with the component of its tag.
struct BranchItem {
  std::string_view key;
  std::uint16_t component = 0;
  std::uint32_t block = 0;
};

// A block of a table, a view.  Everything throws Error(kCorrupt) naming `path`
// rather than look beyond the block.
class Block {
 public:
  // Both must stay; `bytes` are a whole block.
  Block(std::span<const std::uint8_t> bytes, const std::filesystem::path& path);

  std::size_t items() const;  // at least one
  LeafItem leaf_item(std::size_t index) const;
  BranchItem branch_item(std::size_t index) const;

 private:
  std::span<const std::uint8_t> from_item(std::size_t index) const;

  std::span<const std::uint8_t> bytes_;
  const std::filesystem::path& path_;
  std::size_t directory_end_;
};

// The item of a branch whose block has the key, if any has.
std::size_t child_item(const Block& branch, std::string_view key);

// The first item of the key's tag in a leaf.
std::optional<LeafItem> find_item(const Block& leaf, std::string_view key);

}  // namespace morgue::glass
