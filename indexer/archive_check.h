#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace morgue {

// What a check found: one line a difference, none where all is well.
struct CheckReport {
  std::uint64_t articles = 0;  // findable ones
  std::uint64_t segments = 0;
  std::uint64_t waiting = 0;  // stored, to be made searchable by the next add
  std::vector<std::string> differences;
  bool record_is_damaged = false;  // else a rebuild mends them
};

// Compares every segment file with its checksum, and the articles that can be
// found with those that the record holds; reads the whole record, which has
// checksums of its own.  Where a writer changes the archive meanwhile it looks
// again.  Changes nothing.
// Throws Error(kNotFound, kNewerFormat, kCorrupt where the record itself
// cannot be read).
CheckReport check_archive(const std::filesystem::path& archive);

}  // namespace morgue
