#include "indexer/glass/table_builder.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "archive/glass_format.h"

namespace morgue::glass {
namespace {

constexpr std::size_t kLongestItem = kLengthBits + kLeastItem;

// So many items of the longest must fit into a block.
constexpr std::size_t kItemsPerBlock = 4;

// Below this a tag is not cut only to fill a block: the key of its second part
// would cost more than it saves.
constexpr std::size_t kWorthCutting = 34;

void put2(std::uint8_t* at, std::size_t value) {
  at[0] = static_cast<std::uint8_t>(value >> 8);
  at[1] = static_cast<std::uint8_t>(value);
}

void put4(std::uint8_t* at, std::uint32_t value) {
  put2(at, value >> 16);
  put2(at + 2, value & 0xffff);
}

// The shortest beginning of `key` that sorts after `before`.
std::string_view dividing_key(std::string_view before, std::string_view key) {
  const auto differ =
      std::mismatch(key.begin(), key.end(), before.begin(), before.end());
  const auto common = static_cast<std::size_t>(differ.first - key.begin());
  return key.substr(0, common + 1);
}

}  // namespace

TableBuilder::Block::Block(std::size_t size, std::uint8_t level)
    : bytes_(size), directory_(kHead), items_(size) {
  put4(&bytes_[kRevision], kOnlyRevision);
  bytes_[kLevel] = level;
}

bool TableBuilder::Block::fits(std::size_t item) const {
  return room() >= item + kDirectoryEntry;
}

std::size_t TableBuilder::Block::add(std::size_t item) {
  items_ -= item;
  put2(&bytes_[directory_], items_);
  directory_ += kDirectoryEntry;
  return items_;
}

const std::vector<std::uint8_t>& TableBuilder::Block::finish() {
  put2(&bytes_[kMostFree], room());
  put2(&bytes_[kTotalFree], room());
  put2(&bytes_[kDirectoryEnd], directory_);
  return bytes_;
}

TableBuilder::TableBuilder(DatabaseFile& file)
    : file_(file),
      longest_item_(std::min(kLongestItem, (file.block_size() - kHead -
                                            kItemsPerBlock * kDirectoryEntry) /
                                               kItemsPerBlock)),
      leaf_(file.block_size(), 0) {
  // The first leaf opens with an empty key, before which nothing can stand.
  add_item("", 1, true, "");
}

std::size_t TableBuilder::longest_whole_tag(std::string_view key) const {
  return longest_item_ - key.size() - kItemLength - kKeyLength;
}

std::uint64_t TableBuilder::add(std::string_view key, std::string_view tag) {
  assert(!key.empty() && key.size() <= 255 && key > last_key_);
  const std::size_t item_head =
      key.size() + kItemLength + kKeyLength + kComponent;
  const std::size_t most = longest_item_ - item_head;
  std::size_t first = most + kComponent;
  if (tag.size() <= first) {
    first = tag.size();
  } else if (const std::size_t left =
                 leaf_.room() % (longest_item_ + kDirectoryEntry);
             left > kDirectoryEntry + item_head) {
    // Fill the block where that makes no part more, or is worth it.
    const std::size_t fitting = left - kDirectoryEntry - item_head;
    if (fitting >= (tag.size() - kComponent) % most ||
        fitting >= key.size() + kWorthCutting) {
      first = fitting + kComponent;
    }
  }
  std::size_t place =
      add_item(key, 1, first == tag.size(), tag.substr(0, first));
  const std::uint64_t offset =
      std::uint64_t{file_.next()} * file_.block_size() + place;
  std::size_t component = 1;
  for (std::string_view rest = tag.substr(first); !rest.empty();) {
    const std::string_view part = rest.substr(0, most);
    rest.remove_prefix(part.size());
    add_item(key, ++component, rest.empty(), part);
  }
  last_key_ = key;
  ++entries_;
  return offset;
}

std::size_t TableBuilder::add_item(std::string_view key, std::size_t component,
                                   bool last, std::string_view part) {
  const bool first = component == 1;
  const std::size_t head =
      kItemLength + kKeyLength + key.size() + (first ? 0 : kComponent);
  const std::size_t size = head + part.size();
  if (!leaf_.fits(size)) {
    end_leaf();
    start_leaf(key, component);
  }
  const std::size_t place = leaf_.add(size);
  std::uint8_t* at = leaf_.at(place);
  put2(at, size - kLeastItem);
  at[0] |= static_cast<std::uint8_t>((first ? kFirstComponent : 0) |
                                     (last ? kLastComponent : 0));
  at[kItemLength] = static_cast<std::uint8_t>(key.size());
  std::memcpy(at + kItemLength + kKeyLength, key.data(), key.size());
  if (!first) {
    put2(at + head - kComponent, component);
  }
  std::memcpy(at + head, part.data(), part.size());
  return place + head;
}

void TableBuilder::start_leaf(std::string_view key, std::size_t component) {
  leaf_ = Block(file_.block_size(), 0);
  divider_.key = component == 1 ? dividing_key(last_key_, key) : key;
  divider_.component = static_cast<std::uint32_t>(component);
}

void TableBuilder::end_leaf() {
  divider_.block = file_.append(leaf_.finish());
  leaves_.push_back(std::move(divider_));
  divider_ = {};
}

std::vector<TableBuilder::Branch> TableBuilder::write_level(
    const std::vector<Branch>& below, std::uint8_t level) {
  std::vector<Branch> branches;
  Block block(file_.block_size(), level);
  Branch divider;
  for (const Branch& child : below) {
    const std::size_t size =
        kBlockNumber + kKeyLength + child.key.size() + kComponent;
    if (!block.fits(size)) {
      divider.block = file_.append(block.finish());
      branches.push_back(std::move(divider));
      block = Block(file_.block_size(), level);
      divider = child;
    }
    std::uint8_t* at = block.at(block.add(size));
    put4(at, child.block);
    at[kBlockNumber] = static_cast<std::uint8_t>(child.key.size());
    std::copy(child.key.begin(), child.key.end(),
              at + kBlockNumber + kKeyLength);
    put2(at + size - kComponent, child.component);
  }
  divider.block = file_.append(block.finish());
  branches.push_back(std::move(divider));
  return branches;
}

TableRoot TableBuilder::finish() {
  if (entries_ == 0) {
    return {};
  }
  end_leaf();
  TableRoot root{.entries = entries_, .empty = false};
  std::vector<Branch> top = std::move(leaves_);
  while (top.size() > 1) {
    ++root.level;
    top = write_level(top, static_cast<std::uint8_t>(root.level));
  }
  root.block = top.front().block;
  root.end = file_.next();
  return root;
}

}  // namespace morgue::glass
