#include "indexer/options.h"

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>

#include <unistd.h>

#include "archive/error.h"
#include "indexer/define_options.h"
#include "text/language.h"

namespace morgue {
namespace {

constexpr int kUsage = 2;

std::filesystem::path archive_of(const TypedOptions& typed) {
  if (!typed.archive.empty()) {
    return typed.archive;
  }
  const char* named = std::getenv("MORGUE_ARCHIVE");
  return named != nullptr && *named != '\0' ? named : ".";
}

ProgressStyle progress_of(const std::string& name) {
  static const std::map<std::string, ProgressStyle> styles = {
      {"plain", ProgressStyle::kPlain},
      {"json", ProgressStyle::kJson},
      {"none", ProgressStyle::kNone}};
  const auto found = styles.find(name);
  if (found != styles.end()) {
    return found->second;
  }
  return isatty(STDERR_FILENO) != 0 ? ProgressStyle::kLine
                                    : ProgressStyle::kPlain;
}

OnDuplicate on_duplicate_of(const std::string& name) {
  if (name == "version") {
    return OnDuplicate::kVersion;
  }
  return name == "replace" ? OnDuplicate::kReplace : OnDuplicate::kSkip;
}

std::string checked_language(const std::string& tag) {
  std::string canonical = canonical_language(tag);
  if (canonical.empty() && !tag.empty()) {
    throw Error(Failure::kBadInput,
                "--lang " + tag + ": no such language; write a tag such as en");
  }
  return canonical;
}

AddOptions add_options(const TypedOptions& typed) {
  AddOptions add = typed.add;
  add.inputs.assign(typed.inputs.begin(), typed.inputs.end());
  add.reader.map = FieldMap::parse(typed.map);
  add.reader.language = checked_language(add.reader.language);
  add.reader.date_from = parse_date_fallbacks(typed.date_from);
  add.reader.format = *format_named(typed.format);
  add.writer = typed.writer;
  add.writer.on_duplicate = on_duplicate_of(typed.on_duplicate);
  add.strict_duplicates = typed.on_duplicate == "error";
  add.progress = progress_of(typed.progress);
  if (!typed.rejects.empty()) {
    add.rejects = typed.rejects;
  }
  return add;
}

SyncOptions sync_options(const TypedOptions& typed) {
  SyncOptions sync = typed.sync;
  sync.add = add_options(typed);
  return sync;
}

IndexerOptions resolve(const CLI::App& app, TypedOptions& typed) {
  if (typed.index_writer == "native") {
    typed.writer.writer = IndexWriterKind::kNative;
  }
  IndexerOptions options{.archive = archive_of(typed), .json = typed.json};
  if (app.got_subcommand("init")) {
    typed.init.settings.language =
        checked_language(typed.init.settings.language);
    options.command = typed.init;
  } else if (app.got_subcommand("add")) {
    options.command = add_options(typed);
  } else if (app.got_subcommand("sync")) {
    options.command = sync_options(typed);
  } else if (app.got_subcommand("watch")) {
    options.command =
        WatchOptions{.sync = sync_options(typed),
                     .settle = std::chrono::milliseconds(
                         static_cast<std::int64_t>(typed.settle * 1000)),
                     .every = std::chrono::seconds(typed.every)};
  } else if (app.got_subcommand("remove")) {
    options.command = typed.remove;
  } else if (app.got_subcommand("stats")) {
    options.command = StatsOptions{};
  } else if (app.got_subcommand("sources")) {
    options.command = SourcesOptions{};
  } else if (app.got_subcommand("check")) {
    options.command = CheckOptions{};
  } else if (app.got_subcommand("compact")) {
    options.command = CompactOptions{typed.writer};
  } else {
    options.command = RebuildOptions{typed.writer, progress_of(typed.progress)};
  }
  return options;
}

}  // namespace

std::variant<IndexerOptions, int> parse_indexer_options(int argc, char** argv) {
  CLI::App app("Adds articles to a Morgue archive and looks after it.",
               "morgue-indexer");
  app.set_version_flag("--version", "morgue-indexer " MORGUE_VERSION);
  TypedOptions typed;
  define_commands(app, typed);
  try {
    app.parse(argc, argv);
    return resolve(app, typed);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kUsage;
  }
}

}  // namespace morgue
