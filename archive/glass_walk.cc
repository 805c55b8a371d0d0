#include "archive/glass_walk.h"

#include <optional>

namespace morgue::glass {

TableWalk::TableWalk(const Table& table, std::string_view from)
    : table_(&table) {
  const std::optional<std::uint32_t> root = table.root();
  if (!root) {
    return;
  }
  std::uint32_t number = *root;
  for (std::uint32_t level = table.level(); level > 0; --level) {
    Place place = begin_of(number, level);
    const Block branch(place.block, table.path());
    place.item = child_item(branch, from);
    number = branch.branch_item(place.item).block;
    path_.push_back(place);
  }
  path_.push_back(begin_of(number, 0));
  // Parts of a tag that began in the block before are not an entry either.
  while (!path_.empty() && (item().key < from || !item().is_first)) {
    to_next_item();
  }
}

TableWalk::Place TableWalk::begin_of(std::uint32_t block,
                                     std::uint32_t level) const {
  const auto bytes = table_->block(block, level);
  return {
      .block = bytes, .item = 0, .items = Block(bytes, table_->path()).items()};
}

// False, and no path, after the last one.
bool TableWalk::to_next_item() {
  const std::size_t depth = path_.size();
  while (!path_.empty() && path_.back().item + 1 == path_.back().items) {
    path_.pop_back();
  }
  if (path_.empty()) {
    return false;
  }
  ++path_.back().item;
  while (path_.size() < depth) {
    const Block branch(path_.back().block, table_->path());
    path_.push_back(
        begin_of(branch.branch_item(path_.back().item).block,
                 static_cast<std::uint32_t>(depth - path_.size() - 1)));
  }
  return true;
}

LeafItem TableWalk::item() const {
  return Block(path_.back().block, table_->path()).leaf_item(path_.back().item);
}

bool TableWalk::next() {
  LeafItem found;
  do {
    if (path_.empty() || (!before_ && !to_next_item())) {
      return false;
    }
    before_ = false;
    found = item();
  } while (found.key.empty());
  if (!found.is_first || found.is_compressed) {
    refuse(table_->path());
  }
  key_ = found.key;
  tag_ = found.tag;
  if (!found.is_last) {
    join_parts(found);
  }
  return true;
}

void TableWalk::join_parts(const LeafItem& first) {
  joined_.assign(first.tag.begin(), first.tag.end());
  for (bool last = false; !last;) {
    if (!to_next_item()) {
      refuse(table_->path());
    }
    const LeafItem part = item();
    if (part.is_first || part.key != key_) {
      refuse(table_->path());
    }
    joined_.insert(joined_.end(), part.tag.begin(), part.tag.end());
    last = part.is_last;
  }
  tag_ = joined_;
}

}  // namespace morgue::glass
