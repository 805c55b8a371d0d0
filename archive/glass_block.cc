#include "archive/glass_block.h"

#include "archive/error.h"
#include "archive/glass_format.h"

namespace morgue::glass {
namespace {

// Where the key of an item begins.
constexpr std::size_t kLeafKey = kItemLength + kKeyLength;
constexpr std::size_t kBranchKey = kBlockNumber + kKeyLength;

std::uint16_t load2(const std::uint8_t* at) {
  return static_cast<std::uint16_t>(at[0] << 8 | at[1]);
}

std::uint32_t load4(const std::uint8_t* at) {
  return std::uint32_t{load2(at)} << 16 | load2(at + 2);
}

std::string_view text(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

void refuse(const std::filesystem::path& path) {
  throw Error(Failure::kCorrupt,
              "reading " + path.string() + ": it is damaged");
}

Block::Block(std::span<const std::uint8_t> bytes,
             const std::filesystem::path& path)
    : bytes_(bytes), path_(path), directory_end_(load2(&bytes[kDirectoryEnd])) {
  if (directory_end_ < kHead + kDirectoryEntry ||
      directory_end_ > bytes_.size()) {
    refuse(path_);
  }
}

std::size_t Block::items() const {
  return (directory_end_ - kHead) / kDirectoryEntry;
}

// The bytes from the item's on, to the end of the block.
std::span<const std::uint8_t> Block::from_item(std::size_t index) const {
  const std::size_t place = load2(&bytes_[kHead + index * kDirectoryEntry]);
  if (place < directory_end_ || place >= bytes_.size()) {
    refuse(path_);
  }
  return bytes_.subspan(place);
}

LeafItem Block::leaf_item(std::size_t index) const {
  const auto bytes = from_item(index);
  if (bytes.size() < kLeastItem) {
    refuse(path_);
  }
  LeafItem item{.is_first = (bytes[0] & kFirstComponent) != 0,
                .is_last = (bytes[0] & kLastComponent) != 0,
                .is_compressed = (bytes[0] & kCompressed) != 0};
  const std::size_t length = (load2(bytes.data()) & kLengthBits) + kLeastItem;
  const std::size_t key_length = bytes[kItemLength];
  const std::size_t head =
      kLeafKey + key_length + (item.is_first ? 0 : kComponent);
  if (length > bytes.size() || head > length) {
    refuse(path_);
  }
  item.key = text(bytes.subspan(kLeafKey, key_length));
  item.tag = bytes.subspan(head, length - head);
  return item;
}

BranchItem Block::branch_item(std::size_t index) const {
  const auto bytes = from_item(index);
  if (bytes.size() < kBranchKey ||
      bytes.size() < kBranchKey + bytes[kBlockNumber] + kComponent) {
    refuse(path_);
  }
  const std::size_t key_length = bytes[kBlockNumber];
  return {.key = text(bytes.subspan(kBranchKey, key_length)),
          .component = load2(&bytes[kBranchKey + key_length]),
          .block = load4(bytes.data())};
}

std::size_t child_item(const Block& branch, std::string_view key) {
  // The first item stands for all that comes before the second one's key.
  std::size_t last = 0;
  std::size_t end = branch.items();
  while (end - last > 1) {
    const std::size_t middle = last + (end - last) / 2;
    const BranchItem item = branch.branch_item(middle);
    const int order = item.key.compare(key);
    if (order < 0 || (order == 0 && item.component <= 1)) {
      last = middle;
    } else {
      end = middle;
    }
  }
  return last;
}

std::optional<LeafItem> find_item(const Block& leaf, std::string_view key) {
  std::size_t begin = 0;
  std::size_t end = leaf.items();
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    const LeafItem item = leaf.leaf_item(middle);
    const int order = item.key.compare(key);
    if (order == 0 && item.is_first) {
      return item;
    }
    if (order < 0) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return std::nullopt;
}

}  // namespace morgue::glass
