#pragma once

#include <cstdint>
#include <filesystem>

namespace morgue {

// Names of all files of an archive; they stand nowhere else.
struct ArchiveLayout {
  static constexpr const char* kIndexFile = "index";
  static constexpr const char* kTokenFile = "tokens";
  static constexpr const char* kBlockFile = "blocks";
  // Beside RocksDB's own files in record(); see acknowledged.h.
  static constexpr const char* kAcknowledgedFile = "ACKNOWLEDGED";

  std::filesystem::path root;

  std::filesystem::path settings() const { return root / "MORGUE"; }
  std::filesystem::path record() const { return root / "record"; }
  std::filesystem::path segments() const { return root / "segments"; }
  std::filesystem::path segment(std::uint64_t id) const {
    return segments() / std::to_string(id);
  }
  // Which names are one source's, written by people; see source_names.h.  It
  // may be missing.
  std::filesystem::path sources() const { return root / "sources.txt"; }
  // Rejects of runs that named no file for them.
  std::filesystem::path rejects() const { return root / "rejects"; }
  // The Xapian database of a segment: one file, to be opened by this path.
  std::filesystem::path segment_index(std::uint64_t id) const {
    return segment(id) / kIndexFile;
  }
  // What stands where in each article; see token_file.h.
  std::filesystem::path segment_tokens(std::uint64_t id) const {
    return segment(id) / kTokenFile;
  }
  // Where the index has its postings; see block_file.h.  It may be missing.
  std::filesystem::path segment_blocks(std::uint64_t id) const {
    return segment(id) / kBlockFile;
  }
  // A segment being built; anything left under this name is rubbish.
  std::filesystem::path unfinished_segment(std::uint64_t id) const {
    return segments() / (std::to_string(id) + ".tmp");
  }
};

}  // namespace morgue
