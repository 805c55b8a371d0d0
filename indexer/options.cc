#include "indexer/options.h"

#include <cstdlib>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "archive/error.h"
#include "text/language.h"

namespace morgue {
namespace {

constexpr int kUsage = 2;

constexpr const char* kExamples = R"(
Examples:
  morgue-indexer init ~/morgue --lang en --tz Europe/London
  morgue-indexer add -C ~/morgue ~/papers/2019 ~/papers/2020
  morgue-indexer add -C ~/morgue stories.jsonl.gz --map headline=hd,date=pub
  zcat dump.csv.gz | morgue-indexer add -C ~/morgue - --format csv
  morgue-indexer stats -C ~/morgue

Without -C the archive is $MORGUE_ARCHIVE, or else the current folder.
Exit codes: 0 done, 1 nothing to do or differences found, 2 usage,
3 no archive or not readable, 4 damaged, 5 done with rejects, 6 locked,
130 interrupted.
)";

constexpr const char* kAddExamples = R"(
Fields for --map: id headline online_headline kicker deck slugline body byline
author source provider credit dateline published updated edition section page
column keywords genre language url rights status; on the right a field of the
input (dots descend), @folder, @file, @stem, or 'literal'.

Examples:
  morgue-indexer add -C ~/morgue reuters21578/ --format reuters
  morgue-indexer add -C ~/morgue bbc/ --source BBC --map section=@folder
  morgue-indexer add -C ~/morgue new.jsonl --dry-run --json
)";

// What CLI11 writes into, before it becomes IndexerOptions.
struct Typed {
  std::string archive;
  std::string map;
  std::string date_from;
  std::string format = "auto";
  std::string on_duplicate = "version";
  std::string progress = "auto";
  std::string rejects;
  std::string index_writer = "auto";
  std::vector<std::string> inputs;
  InitOptions init;
  AddOptions add;
  RemoveOptions remove;
  WriterOptions writer;
  bool json = false;
};

std::filesystem::path archive_of(const Typed& typed) {
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

AddOptions add_options(const Typed& typed) {
  AddOptions add = typed.add;
  add.inputs.assign(typed.inputs.begin(), typed.inputs.end());
  add.reader.map = FieldMap::parse(typed.map);
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

std::string checked_language(const std::string& tag) {
  std::string canonical = canonical_language(tag);
  if (canonical.empty() && !tag.empty()) {
    throw Error(Failure::kBadInput,
                "--lang " + tag + ": no such language; write a tag such as en");
  }
  return canonical;
}

void add_archive_option(CLI::App& command, Typed& typed) {
  command.add_option("-C,--archive", typed.archive, "The archive's folder")
      ->type_name("DIR");
}

void add_json_option(CLI::App& command, Typed& typed) {
  command.add_flag("--json", typed.json,
                   "Print one JSON object as the last line");
}

void add_progress_option(CLI::App& command, Typed& typed) {
  command.add_option("--progress", typed.progress, "How to show progress")
      ->check(CLI::IsMember({"auto", "plain", "json", "none"}))
      ->capture_default_str();
}

void add_writer_options(CLI::App& command, Typed& typed) {
  command
      .add_option("--memory", typed.writer.memory,
                  "Memory to stay within, e.g. 512M")
      ->transform(CLI::AsSizeValue(false))
      ->check(CLI::Range(std::size_t{192} << 20, std::size_t{1} << 40))
      ->default_str("512M");
  command
      .add_option("--jobs", typed.writer.jobs,
                  "Segments built at the same time (0: one a core, as far as "
                  "the memory goes)")
      ->check(CLI::Range(0U, 64U));
  command
      .add_option("--writer", typed.index_writer,
                  "Who writes the index: auto, or native (Xapian's own writer, "
                  "slow)")
      ->check(CLI::IsMember({"auto", "native"}))
      ->capture_default_str();
}

void define_init(CLI::App& app, Typed& typed) {
  CLI::App& init = *app.add_subcommand("init", "Make an empty archive");
  add_archive_option(init, typed);
  init.add_option("dir", typed.archive, "The archive's folder, new or empty")
      ->type_name("DIR");
  init.add_option("--lang", typed.init.settings.language,
                  "Language of articles that show none, e.g. en");
  init.add_option("--tz", typed.init.settings.time_zone,
                  "Time zone of dates without one, e.g. Europe/Amsterdam");
}

void define_add_input(CLI::App& add, Typed& typed) {
  add.add_option("input", typed.inputs, "Files, folders, or - (standard input)")
      ->required()
      ->type_name("PATH");
  add.add_option("--format", typed.format, "Format of the input")
      ->check(CLI::IsMember(format_names()))
      ->capture_default_str();
  add.add_option("--map", typed.map, "Fields: headline=hd,section=@folder");
  add.add_option("--date-from", typed.date_from,
                 "Where articles that state no date have it from, in that "
                 "order: path,crawl,mtime [nowhere]")
      ->type_name("SOURCES");
  add.add_option("--source", typed.add.reader.source,
                 "Source of articles that name none");
  add.add_option("--lang", typed.add.reader.language,
                 "Language of articles that declare none");
  add.add_option("--tz", typed.add.reader.time_zone,
                 "Time zone of dates without one [the archive's]");
}

void define_add(CLI::App& app, Typed& typed) {
  CLI::App& add = *app.add_subcommand("add", "Add articles");
  add.footer(kAddExamples);
  typed.add.reader.time_zone.clear();
  add_archive_option(add, typed);
  define_add_input(add, typed);
  add.add_option("--on-duplicate", typed.on_duplicate,
                 "Where an id is known with other content")
      ->check(CLI::IsMember({"version", "replace", "skip", "error"}))
      ->capture_default_str();
  add.add_option("--reject", typed.rejects,
                 "File for rejects and warnings [ARCHIVE/rejects/TIME.jsonl]")
      ->type_name("FILE.jsonl");
  add.add_option("--batch", typed.writer.batch,
                 "Articles after which what was read becomes searchable [as "
                 "many as the memory allows]")
      ->check(CLI::Range(1, 10'000'000));
  add_writer_options(add, typed);
  add.add_flag("--dry-run", typed.add.dry_run,
               "Read and compare, write nothing");
  add_progress_option(add, typed);
  add_json_option(add, typed);
}

void define_others(CLI::App& app, Typed& typed) {
  CLI::App& remove = *app.add_subcommand("remove", "Remove articles by id");
  remove.add_option("id", typed.remove.ids, "External ids")->required();
  CLI::App& stats = *app.add_subcommand("stats", "Figures of the archive");
  CLI::App& check = *app.add_subcommand("check", "Look for damage");
  CLI::App& compact = *app.add_subcommand(
      "compact", "Merge all segments into one, drop what was deleted");
  CLI::App& rebuild =
      *app.add_subcommand("rebuild", "Build every segment from the record");
  for (CLI::App* command : {&remove, &stats, &check, &compact, &rebuild}) {
    add_archive_option(*command, typed);
    add_json_option(*command, typed);
  }
  add_writer_options(compact, typed);
  add_writer_options(rebuild, typed);
  add_progress_option(rebuild, typed);
}

IndexerOptions resolve(const CLI::App& app, Typed& typed) {
  if (typed.index_writer == "native") {
    typed.writer.writer = IndexWriterKind::kNative;
  }
  IndexerOptions options{.archive = archive_of(typed), .json = typed.json};
  if (app.got_subcommand("init")) {
    typed.init.settings.language =
        checked_language(typed.init.settings.language);
    options.command = typed.init;
  } else if (app.got_subcommand("add")) {
    typed.add.reader.language = checked_language(typed.add.reader.language);
    options.command = add_options(typed);
  } else if (app.got_subcommand("remove")) {
    options.command = typed.remove;
  } else if (app.got_subcommand("stats")) {
    options.command = StatsOptions{};
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
  app.require_subcommand(1);
  app.footer(kExamples);
  Typed typed;
  define_init(app, typed);
  define_add(app, typed);
  define_others(app, typed);
  try {
    app.parse(argc, argv);
    return resolve(app, typed);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kUsage;
  }
}

}  // namespace morgue
