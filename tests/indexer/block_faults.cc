#include "tests/indexer/block_faults.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <xapian.h>

#include "archive/block_file.h"
#include "archive/byte_reader.h"
#include "archive/catalog.h"
#include "archive/layout.h"
#include "archive/mapped_file.h"

namespace morgue {
namespace {

using Row = std::pair<Docid, std::uint32_t>;  // wdf

std::vector<Row> postings_of(const Xapian::Database& database,
                             const std::string& term) {
  std::vector<Row> all;
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end; ++at) {
    all.emplace_back(*at, at.get_wdf());
  }
  return all;
}

std::vector<Row> postings_at(std::span<const std::uint8_t> index,
                             const PostingBlock& block) {
  ByteReader reader({reinterpret_cast<const char*>(index.data()), index.size()},
                    "index");
  reader.take(block.offset());
  std::vector<Row> all;
  Docid docid = block.first;
  while (all.size() < block.count()) {
    docid += all.empty() ? 0 : static_cast<Docid>(reader.varint()) + 1;
    all.emplace_back(docid, static_cast<std::uint32_t>(reader.varint()));
  }
  return all;
}

std::uint32_t greatest(const std::vector<Row>& rows) {
  std::uint32_t most = 0;
  for (const Row& row : rows) {
    most = std::max(most, row.second);
  }
  return most;
}

std::string fault_of(const BlockFile::List& list,
                     std::span<const std::uint8_t> index,
                     const std::vector<Row>& expected) {
  std::vector<Row> found;
  for (const PostingBlock& block : list.blocks) {
    const std::vector<Row> here = postings_at(index, block);
    if (here.back().first != block.last || greatest(here) != block.max_impact) {
      return "last docid or greatest impact of the block from " +
             std::to_string(block.first);
    }
    found.insert(found.end(), here.begin(), here.end());
  }
  if (list.count != expected.size() || list.max_impact != greatest(expected)) {
    return "count or greatest impact";
  }
  return found == expected
             ? ""
             : "postings: " + testing::PrintToString(found) + " instead of " +
                   testing::PrintToString(expected);
}

}  // namespace

std::string block_faults(const std::filesystem::path& folder,
                         std::size_t per_chunk) {
  const std::filesystem::path path = folder / ArchiveLayout::kIndexFile;
  const Xapian::Database database(path.string());
  const MappedFile index(path);
  const BlockFile blocks(folder / ArchiveLayout::kBlockFile);
  const auto end = database.allterms_end();
  for (auto term = database.allterms_begin(); term != end; ++term) {
    std::string what = "blocks of ";
    what += testing::PrintToString(*term);
    const auto list = blocks.find(*term);
    if (list.has_value() != (term.get_termfreq() > per_chunk)) {
      return what + ": there or not";
    }
    const std::string fault =
        list ? fault_of(*list, index.bytes(), postings_of(database, *term))
             : "";
    if (!fault.empty()) {
      return what.append(": ").append(fault);
    }
    std::string next = *term;
    next += '\0';
    if (blocks.find(next) && !database.term_exists(next)) {
      return "blocks of a term that is not there";
    }
  }
  return "";
}

}  // namespace morgue
