#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "archive/record.h"
#include "corpus/folder_listing.h"

namespace morgue {

// The files of a folder by what has become of them since they were last read.
struct FileCounts {
  std::uint64_t fresh = 0;
  std::uint64_t changed = 0;
  std::uint64_t again = 0;  // not changed, but to be read all the same
  std::uint64_t unchanged = 0;
  std::uint64_t unreadable = 0;
  std::uint64_t vanished = 0;
};

// How a folder differs from what the record knows of its files.
struct FolderChanges {
  FileCounts counts;
  std::vector<ListedFile> to_read;  // in the order of their paths
  // Paths of files that articles came from and that are no longer there.
  std::vector<std::string> vanished;
  // Likewise of those that no article came from.
  std::vector<std::string> forgotten;
  std::uint64_t left = 0;  // files that would be to read, were they finished
};

// Compares the files below the folder `root` (absolute) with the record.  Other
// options than a file was read with (see FileEntry), an unsettled file and
// `reread` are reasons to read again.  What is below a folder that cannot be
// listed has not vanished.  `unfinished` files are there, but not to be read.
struct FolderComparison {
  std::string root;
  std::string options;
  bool reread = false;
  std::set<std::string> unfinished = {};

  FolderChanges of(std::vector<ListedFile> listing, const Record& record) const;
};

// What is to be known of a file that was read: `before`, as it was when the
// reading began, some time after `listed_at` (nanoseconds since 1970), and
// `after`.
FileEntry entry_of(const ListedFile& before, const ListedFile& after,
                   std::int64_t listed_at);

}  // namespace morgue
