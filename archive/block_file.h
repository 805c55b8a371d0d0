#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

#include "archive/mapped_file.h"
#include "archive/posting_block.h"

namespace morgue {

// The blocks file of a segment, open for reading: for each term of more than
// one block of postings, where in the index its blocks stand and how much each
// can add to a score.  docs/FORMAT.md has the bytes.
class BlockFile {
 public:
  // Throws Error(kCorrupt, kNotFound, kIo).
  explicit BlockFile(const std::filesystem::path& path);

  struct List {
    std::span<const PostingBlock> blocks;  // ascending, at least two
    std::uint32_t count = 0;               // postings
    std::uint8_t max_impact = 0;
  };
  // Nothing where the term has one block only or none.
  std::optional<List> find(std::string_view term) const;

  // One term in the file.
  struct Entry {
    std::uint64_t first_block;
    std::uint64_t name;  // where its bytes begin, in the file
    std::uint32_t count;
    std::uint16_t name_length;
    std::uint8_t max_impact;
    std::uint8_t unused;
  };
  static_assert(sizeof(Entry) == 24);

 private:
  std::string_view name(const Entry& entry) const;

  std::filesystem::path path_;
  MappedFile file_;
  std::span<const PostingBlock> blocks_;
  std::span<const Entry> terms_;  // ascending
};

// What reader and writer of the file agree on besides.
namespace block_file {
inline constexpr std::string_view kMagic = "MORGUEBL";
inline constexpr std::uint32_t kVersion = 1;
inline constexpr std::size_t kHead = 32;
}  // namespace block_file

}  // namespace morgue
