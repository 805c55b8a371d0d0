#include "indexer/block_file_writer.h"

#include <algorithm>

#include "archive/little_endian.h"
#include "indexer/file_writer.h"

namespace morgue {
namespace {

template <class Row>
std::string_view raw_bytes(const std::vector<Row>& rows) {
  return {reinterpret_cast<const char*>(rows.data()),
          rows.size() * sizeof(Row)};
}

}  // namespace

void BlockFileWriter::add_term(std::string_view term,
                               std::span<const PostingBlock> blocks) {
  if (blocks.size() < 2) {
    return;
  }
  BlockFile::Entry entry{.first_block = blocks_.size(),
                         .name = names_.size(),
                         .count = 0,
                         .name_length = static_cast<std::uint16_t>(term.size()),
                         .max_impact = 0,
                         .unused = 0};
  for (const PostingBlock& block : blocks) {
    entry.count += static_cast<std::uint32_t>(block.count());
    entry.max_impact = std::max(entry.max_impact, block.max_impact);
  }
  terms_.push_back(entry);
  names_ += term;
  blocks_.insert(blocks_.end(), blocks.begin(), blocks.end());
}

void BlockFileWriter::write(const std::filesystem::path& path) const {
  std::string head(block_file::kMagic);
  append_little(head, block_file::kVersion);
  append_little(head, static_cast<std::uint32_t>(terms_.size()));
  append_little(head, std::uint64_t{blocks_.size()});
  head.resize(block_file::kHead);
  FileWriter file(path);
  file.append(head);
  file.append(raw_bytes(blocks_));
  std::vector<BlockFile::Entry> terms = terms_;
  const std::uint64_t names_at = file.size() + raw_bytes(terms).size();
  for (BlockFile::Entry& entry : terms) {
    entry.name += names_at;
  }
  file.append(raw_bytes(terms));
  file.append(names_);
  file.finish(head);
}

}  // namespace morgue
