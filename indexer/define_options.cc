#include "indexer/define_options.h"

#include <string>

#include "corpus/article_reader.h"

namespace morgue {
namespace {

constexpr const char* kExamples = R"(
Examples:
  morgue-indexer init ~/morgue --lang en --tz Europe/London
  morgue-indexer add -C ~/morgue ~/papers/2019 ~/papers/2020
  morgue-indexer add -C ~/morgue stories.jsonl.gz --map headline=hd,date=pub
  zcat dump.csv.gz | morgue-indexer add -C ~/morgue - --format csv
  morgue-indexer sync -C ~/morgue ~/incoming
  morgue-indexer stats -C ~/morgue
  morgue-indexer sources -C ~/morgue

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

constexpr const char* kSyncExamples =
    "\nAdds what is new below the folder and versions what has changed.  A "
    "file\n"
    "whose size, time and inode are as they were when it was last read to its\n"
    "end, with the same options, is not read again.  Files that have vanished\n"
    "are listed; their articles stay, unless --remove-vanished is given: then\n"
    "articles go that no file is left of (a file that was moved takes nothing\n"
    "with it).  Where no file at all is left, or one that is there cannot be\n"
    "read, nothing is removed.  What only changed files hold no more stays, "
    "too.  After an interruption the same\n"
    "command goes on.  Exit code 0 also where there was nothing to read, 1\n"
    "where the folder is empty.\n"
    "\nExamples:\n"
    "  morgue-indexer sync -C ~/morgue ~/incoming\n"
    "  morgue-indexer sync -C ~/morgue bbc/ --source BBC --map "
    "section=@folder\n"
    "  morgue-indexer sync -C ~/morgue ~/incoming --remove-vanished "
    "--dry-run\n";

constexpr const char* kWatchExamples =
    "\nSyncs the folder, and again whenever something changes below it, until\n"
    "SIGINT (Ctrl-C) or SIGTERM, which end it with exit code 0.  A file is "
    "read\n"
    "when it was closed by whoever wrote it, and nothing has changed for a\n"
    "while (--settle).  Between times other commands can write to the "
    "archive;\n"
    "while one does, this waits.  Where changes are not told of, as on "
    "network\n"
    "drives, --every looks for them.  If the folder itself goes, it ends with\n"
    "exit code 3.\n"
    "\nExamples:\n"
    "  morgue-indexer watch -C ~/morgue ~/incoming\n"
    "  morgue-indexer watch -C ~/morgue /mnt/wire --every 300 --progress "
    "none\n";

constexpr const char* kSourcesExamples =
    "\nPrints under which names articles are found and counted, how many, and "
    "of\n"
    "which days.  Names that are one source's are written into the file\n"
    "sources.txt in the archive's folder, a source a line:\n"
    "  # comment\n"
    "  BBC News = BBC, British Broadcasting Corporation, bbc.co.uk\n"
    "Case, accents, punctuation and a leading The make no difference; a "
    "domain\n"
    "stands for those below it, too.  The big agencies' names are built in; "
    "the\n"
    "file goes before.  It is heeded when articles are added, and rebuild\n"
    "applies it to all.  What an article printed is kept and found as well.\n"
    "\nExamples:\n"
    "  morgue-indexer sources -C ~/morgue\n"
    "  morgue-indexer sources -C ~/morgue --json\n";

void add_archive_option(CLI::App& command, TypedOptions& typed) {
  command.add_option("-C,--archive", typed.archive, "The archive's folder")
      ->type_name("DIR");
}

void add_json_option(CLI::App& command, TypedOptions& typed) {
  command.add_flag("--json", typed.json,
                   "Print one JSON object as the last line");
}

void add_progress_option(CLI::App& command, TypedOptions& typed) {
  command.add_option("--progress", typed.progress, "How to show progress")
      ->check(CLI::IsMember({"auto", "plain", "json", "none"}))
      ->capture_default_str();
}

void add_writer_options(CLI::App& command, TypedOptions& typed) {
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

void define_init(CLI::App& app, TypedOptions& typed) {
  CLI::App& init = *app.add_subcommand("init", "Make an empty archive");
  add_archive_option(init, typed);
  init.add_option("dir", typed.archive, "The archive's folder, new or empty")
      ->type_name("DIR");
  init.add_option("--lang", typed.init.settings.language,
                  "Language of articles that show none, e.g. en");
  init.add_option("--tz", typed.init.settings.time_zone,
                  "Time zone of dates without one, e.g. Europe/Amsterdam");
}

void add_reader_options(CLI::App& add, TypedOptions& typed) {
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

// What every command that reads articles has.
void add_ingest_options(CLI::App& command, TypedOptions& typed) {
  add_archive_option(command, typed);
  add_reader_options(command, typed);
  command
      .add_option("--on-duplicate", typed.on_duplicate,
                  "Where an id is known with other content")
      ->check(CLI::IsMember({"version", "replace", "skip", "error"}))
      ->capture_default_str();
  command
      .add_option("--reject", typed.rejects,
                  "File for rejects and warnings [ARCHIVE/rejects/TIME.jsonl]")
      ->type_name("FILE.jsonl");
  command
      .add_option("--batch", typed.writer.batch,
                  "Articles after which what was read becomes searchable [as "
                  "many as the memory allows]")
      ->check(CLI::Range(1, 10'000'000));
  add_writer_options(command, typed);
  add_progress_option(command, typed);
  add_json_option(command, typed);
}

void add_dry_run_option(CLI::App& command, TypedOptions& typed) {
  command.add_flag("--dry-run", typed.add.dry_run,
                   "Read and compare, write nothing");
}

void define_add(CLI::App& app, TypedOptions& typed) {
  CLI::App& add = *app.add_subcommand("add", "Add articles");
  add.footer(kAddExamples);
  add.add_option("input", typed.inputs, "Files, folders, or - (standard input)")
      ->required()
      ->type_name("PATH");
  add_ingest_options(add, typed);
  add_dry_run_option(add, typed);
}

void add_sync_options(CLI::App& command, TypedOptions& typed) {
  command.add_option("folder", typed.inputs, "The folder, with all below it")
      ->required()
      ->expected(1)
      ->type_name("FOLDER");
  add_ingest_options(command, typed);
  command.add_flag("--reread", typed.sync.reread,
                   "Read files again that have not changed");
  command.add_flag("--remove-vanished", typed.sync.remove_vanished,
                   "Remove articles of which no file is left");
}

void define_sync(CLI::App& app, TypedOptions& typed) {
  CLI::App& sync =
      *app.add_subcommand("sync", "Add what is new or changed below a folder");
  sync.footer(kSyncExamples);
  add_sync_options(sync, typed);
  add_dry_run_option(sync, typed);
}

void define_watch(CLI::App& app, TypedOptions& typed) {
  CLI::App& watch =
      *app.add_subcommand("watch", "Sync a folder whenever it changes");
  watch.footer(kWatchExamples);
  add_sync_options(watch, typed);
  watch
      .add_option("--settle", typed.settle,
                  "Seconds without a change before changes are looked at")
      ->check(CLI::Range(0.1, 3600.0))
      ->capture_default_str();
  watch
      .add_option("--every", typed.every,
                  "Look through the folder at least every so many seconds")
      ->check(CLI::Range(1U, 1'000'000U));
}

void define_others(CLI::App& app, TypedOptions& typed) {
  CLI::App& remove = *app.add_subcommand("remove", "Remove articles by id");
  remove.add_option("id", typed.remove.ids, "External ids")->required();
  CLI::App& stats = *app.add_subcommand("stats", "Figures of the archive");
  CLI::App& sources = *app.add_subcommand(
      "sources", "Sources of the archive, with their names");
  sources.footer(kSourcesExamples);
  CLI::App& check = *app.add_subcommand("check", "Look for damage");
  CLI::App& compact = *app.add_subcommand(
      "compact", "Merge all segments into one, drop what was deleted");
  CLI::App& rebuild =
      *app.add_subcommand("rebuild", "Build every segment from the record");
  for (CLI::App* command :
       {&remove, &stats, &sources, &check, &compact, &rebuild}) {
    add_archive_option(*command, typed);
    add_json_option(*command, typed);
  }
  add_writer_options(compact, typed);
  add_writer_options(rebuild, typed);
  add_progress_option(rebuild, typed);
}

}  // namespace

void define_commands(CLI::App& app, TypedOptions& typed) {
  app.require_subcommand(1);
  app.footer(kExamples);
  typed.add.reader.time_zone.clear();  // the archive's
  define_init(app, typed);
  define_add(app, typed);
  define_sync(app, typed);
  define_watch(app, typed);
  define_others(app, typed);
}

}  // namespace morgue
