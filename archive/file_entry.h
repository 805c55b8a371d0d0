#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace morgue {

// What the record knows of a file that a sync has read (to its end, unless it
// is unsettled): by what it is known again as unchanged, and how it was read.
struct FileEntry {
  std::uint64_t size = 0;     // bytes
  std::int64_t modified = 0;  // nanoseconds since 1970
  std::uint64_t inode = 0;
  std::uint64_t articles = 0;  // that were read from it
  // Of the options that it was read with: equal ones make equal articles.
  std::string options;
  // It was not read to its end, or may have changed while it was read, or so
  // soon after that its times would not show it: it has to be read again.
  bool unsettled = false;

  bool operator==(const FileEntry&) const = default;
};

// The stored form; see docs/FORMAT.md.  decode throws Error(kCorrupt,
// kNewerFormat).
std::string encode(const FileEntry& entry);
FileEntry decode_file_entry(std::string_view bytes);

// What stands for a file's path where an article's origins are noted: the
// first 8 bytes of the path's SHA-256.
std::string origin_digest(std::string_view path);

}  // namespace morgue
