#include "indexer/glass/opening_block.h"

#include "archive/glass_format.h"
#include "indexer/glass/integers.h"

namespace morgue::glass {
namespace {

// Tags longer than this are to be compressed by who adds one; 0: none.
constexpr std::uint32_t kNotCompressed = 0;
constexpr std::uint32_t kCompressFrom = 18;

void append_root(std::string& out, const TableRoot& root,
                 std::size_t block_size, std::uint32_t compress_from) {
  append_varint(out, root.block);
  append_varint(out, root.level << kLevelShift | kFilledInOrder |
                         (root.empty ? kNoRootBlock : 0));
  append_varint(out, root.entries);
  append_varint(out, block_size / kBlockUnit);
  append_varint(out, compress_from);
  // The list of free blocks: none; a walk through the leaves ends at `end`.
  std::string free;
  if (!root.empty) {
    append_varint(free, kOnlyRevision);
    append_varint(free, root.end);
    free.append(4, '\0');
  }
  append_sized(out, free);
}

}  // namespace

std::string opening_block(const std::string& uuid, std::size_t block_size,
                          const Tables& tables, const Statistics& statistics) {
  std::string out(kMagic);
  out.push_back(static_cast<char>(kFormat >> 8));
  out.push_back(static_cast<char>(kFormat));
  out += uuid;
  append_varint(out, kOnlyRevision);
  const auto root = [&](const TableRoot& table, std::uint32_t compress_from) {
    append_root(out, table, block_size, compress_from);
  };
  root(tables.postings, kNotCompressed);
  root(tables.document_data, kCompressFrom);
  root({}, kCompressFrom);   // terms by document
  root({}, kNotCompressed);  // positions
  root({}, kCompressFrom);   // spelling
  root(tables.synonyms, kCompressFrom);
  append_varint(out, statistics.documents);
  append_varint(out, 0);  // the last docid, less that
  append_varint(out, statistics.shortest);
  append_varint(out, statistics.greatest_wdf);
  append_varint(out, statistics.longest - statistics.greatest_wdf);
  append_varint(out, 0);  // the oldest changeset
  append_varint(out, statistics.total_length);
  append_varint(out, 0);  // the greatest frequency of a spelling
  return out;
}

}  // namespace morgue::glass
