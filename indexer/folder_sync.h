#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/folder_changes.h"
#include "indexer/ingest_run.h"
#include "indexer/options.h"

namespace morgue {

// What a sync found and did, besides the articles that it read.
struct SyncReport {
  FileCounts files;
  std::vector<std::string> vanished;  // paths
  std::uint64_t removed = 0;          // articles, with what vanished
  // Files that are there and could not be read whole.  Any of them may be one
  // that vanished from elsewhere, so that nothing is removed for now.
  std::uint64_t unread = 0;

  bool found_files() const {
    return files.fresh + files.changed + files.again + files.unchanged +
               files.unreadable >
           0;
  }
};

// Brings the archive up to date with a folder, once.  The articles' counts are
// those of `run`.  A file counts as read from the moment that its last article
// is durable: whatever ends a sync, the next one goes on there.
// Throws as ArchiveWriter does, and Error(kNotFound) where the folder is not
// there, or where all that was in it has gone and was to be removed.
SyncReport sync_folder(IngestRun& run, const IndexerOptions& options,
                       const SyncOptions& sync, const std::atomic<bool>& stop);

// The folder as its files are known in the record: absolute, without . and ..
std::filesystem::path synced_root(const std::filesystem::path& folder);

}  // namespace morgue
