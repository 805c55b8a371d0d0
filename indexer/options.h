#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "archive/settings.h"
#include "corpus/article_reader.h"
#include "indexer/archive_writer.h"
#include "indexer/progress.h"

namespace morgue {

// What was typed after each command, with flags and units resolved.

struct InitOptions {
  ArchiveSettings settings;
};

struct AddOptions {
  std::vector<std::filesystem::path> inputs;
  ReaderOptions reader;
  WriterOptions writer;
  bool strict_duplicates = false;  // --on-duplicate error
  std::optional<std::filesystem::path> rejects;
  bool dry_run = false;
  ProgressStyle progress = ProgressStyle::kNone;
};

struct SyncOptions {
  AddOptions add;  // its one input is the folder
  bool reread = false;
  bool remove_vanished = false;
  std::set<std::string> unfinished = {};  // paths of files to be left for later

  const std::filesystem::path& folder() const { return add.inputs.front(); }
};

struct WatchOptions {
  SyncOptions sync;
  // Quiet that a change must be followed by before it is looked at.
  std::chrono::milliseconds settle{2000};
  // The whole folder is looked through at least so often; 0: only when
  // something changes.
  std::chrono::seconds every{0};
};

struct RemoveOptions {
  std::vector<std::string> ids;
};

struct StatsOptions {};
struct SourcesOptions {};
struct CheckOptions {};

struct CompactOptions {
  WriterOptions writer;
};

struct RebuildOptions {
  WriterOptions writer;
  ProgressStyle progress = ProgressStyle::kNone;
};

using IndexerCommand =
    std::variant<InitOptions, AddOptions, SyncOptions, WatchOptions,
                 RemoveOptions, StatsOptions, SourcesOptions, CheckOptions,
                 CompactOptions, RebuildOptions>;

struct IndexerOptions {
  std::filesystem::path archive;
  bool json = false;
  IndexerCommand command;
};

// The options, or, where there is nothing to run (--help, a usage error; both
// have been printed), the exit code.
std::variant<IndexerOptions, int> parse_indexer_options(int argc, char** argv);

}  // namespace morgue
