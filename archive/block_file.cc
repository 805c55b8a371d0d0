#include "archive/block_file.h"

#include <algorithm>

#include "archive/damaged_file.h"
#include "archive/little_endian.h"

namespace morgue {

using namespace block_file;  // NOLINT: the names of this file's own format

BlockFile::BlockFile(const std::filesystem::path& path)
    : path_(path), file_(path) {
  const auto bytes = file_.bytes();
  if (bytes.size() < kHead ||
      !std::equal(kMagic.begin(), kMagic.end(), bytes.begin()) ||
      load_little<std::uint32_t>(&bytes[8]) != kVersion) {
    refuse_damaged(path_);
  }
  const auto terms = load_little<std::uint32_t>(&bytes[12]);
  const auto blocks = load_little<std::uint64_t>(&bytes[16]);
  const std::uint64_t room = bytes.size() - kHead;
  if (blocks > room / sizeof(PostingBlock) ||
      terms > (room - blocks * sizeof(PostingBlock)) / sizeof(Entry)) {
    refuse_damaged(path_);
  }
  const std::uint8_t* at = &bytes[kHead];
  blocks_ = {reinterpret_cast<const PostingBlock*>(at), blocks};
  at += blocks * sizeof(PostingBlock);
  terms_ = {reinterpret_cast<const Entry*>(at), terms};
}

std::string_view BlockFile::name(const Entry& entry) const {
  const auto bytes = file_.bytes();
  if (entry.name > bytes.size() ||
      entry.name_length > bytes.size() - entry.name) {
    refuse_damaged(path_);
  }
  return {reinterpret_cast<const char*>(bytes.data()) + entry.name,
          entry.name_length};
}

std::optional<BlockFile::List> BlockFile::find(std::string_view term) const {
  const auto found = std::partition_point(
      terms_.begin(), terms_.end(),
      [&](const Entry& entry) { return name(entry) < term; });
  if (found == terms_.end() || name(*found) != term) {
    return std::nullopt;
  }
  const std::uint64_t end = std::next(found) == terms_.end()
                                ? blocks_.size()
                                : std::next(found)->first_block;
  if (found->first_block >= end || end > blocks_.size()) {
    refuse_damaged(path_);
  }
  return List{
      .blocks = blocks_.subspan(found->first_block, end - found->first_block),
      .count = found->count,
      .max_impact = found->max_impact};
}

}  // namespace morgue
