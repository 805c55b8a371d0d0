#include "indexer/commands.h"

#include <algorithm>
#include <ostream>
#include <string>

#include "archive/settings.h"
#include "corpus/date_parser.h"
#include "indexer/add_command.h"
#include "indexer/archive_check.h"
#include "indexer/archive_stats.h"
#include "indexer/archive_writer.h"
#include "indexer/source_listing.h"
#include "indexer/sync_command.h"
#include "indexer/watch_command.h"
#include "text/json_string.h"
#include "text/unicode.h"

namespace morgue {
namespace {

ExitCode run(const IndexerOptions& options, const InitOptions& init,
             Console console, const std::atomic<bool>&) {
  const DateParser refuses_unknown_zone(init.settings.time_zone);
  create_archive(options.archive, init.settings);
  console.out << "made an empty archive in " << options.archive.string()
              << "\nadd to it: morgue-indexer add -C "
              << options.archive.string() << " FILES...\n";
  return ExitCode::kDone;
}

ExitCode run(const IndexerOptions& options, const RemoveOptions& remove,
             Console console, const std::atomic<bool>&) {
  ArchiveWriter writer(options.archive, {});
  const std::vector<std::string> unknown = writer.remove(remove.ids);
  writer.finish_merges();
  for (const std::string& id : unknown) {
    console.err << "no article has the id " << printable(id) << '\n';
  }
  const std::size_t removed = remove.ids.size() - unknown.size();
  if (options.json) {
    console.out << R"({"type":"summary","removed":)" << removed
                << R"(,"unknown":)" << remove.ids.size() - removed << "}\n";
  } else {
    console.out << "removed " << removed << " of " << remove.ids.size() << '\n';
  }
  return removed == remove.ids.size() ? ExitCode::kDone
                                      : ExitCode::kNothingOrDifferent;
}

ExitCode print_stats(const IndexerOptions& options, Console console) {
  const ArchiveStats stats = archive_stats(options.archive);
  console.out << (options.json ? to_json(stats) : to_text(stats));
  return ExitCode::kDone;
}

ExitCode run(const IndexerOptions& options, const StatsOptions&,
             Console console, const std::atomic<bool>&) {
  return print_stats(options, console);
}

ExitCode run(const IndexerOptions& options, const SourcesOptions&,
             Console console, const std::atomic<bool>&) {
  const SourceListing listing = list_sources(options.archive);
  console.out << (options.json ? to_json(listing) : to_text(listing));
  return ExitCode::kDone;
}

// More of them would say nothing new; --json has them all.
constexpr std::size_t kMostDifferences = 20;

void print_differences(const CheckReport& report, std::ostream& out) {
  const std::size_t count = report.differences.size();
  for (std::size_t i = 0; i < std::min(count, kMostDifferences); ++i) {
    out << printable(report.differences[i]) << '\n';
  }
  if (count > kMostDifferences) {
    out << "... and " << count - kMostDifferences << " more\n";
  }
  if (report.waiting > 0) {
    out << report.waiting
        << " articles are stored but not yet searchable; the next add makes "
           "them so\n";
  }
}

void print_json(const CheckReport& report, std::ostream& out) {
  out << R"({"type":"check","articles":)" << report.articles
      << R"(,"segments":)" << report.segments << R"(,"waiting":)"
      << report.waiting << R"(,"differences":[)";
  const char* comma = "";
  for (const std::string& difference : report.differences) {
    out << comma << json_string(difference);
    comma = ",";
  }
  out << "]}\n";
}

ExitCode run(const IndexerOptions& options, const CheckOptions&,
             Console console, const std::atomic<bool>&) {
  const CheckReport report = check_archive(options.archive);
  const bool whole = report.differences.empty();
  if (options.json) {
    print_json(report, console.out);
  } else {
    print_differences(report, console.out);
    console.out << report.articles << " articles in " << report.segments
                << " segments: "
                << (whole ? "all is well"
                    : report.record_is_damaged
                        ? "the record is damaged: restore it from a backup"
                        : "damaged; morgue-indexer rebuild makes the "
                          "segments anew from the record")
                << '\n';
  }
  return whole ? ExitCode::kDone : ExitCode::kNothingOrDifferent;
}

ExitCode run(const IndexerOptions& options, const CompactOptions& compact,
             Console console, const std::atomic<bool>&) {
  ArchiveWriter(options.archive, compact.writer).compact();
  return print_stats(options, console);
}

ExitCode run(const IndexerOptions& options, const RebuildOptions& rebuild,
             Console console, const std::atomic<bool>&) {
  Progress progress(rebuild.progress, console.err);
  WriterOptions writer = rebuild.writer;
  writer.recover = false;
  ArchiveWriter(options.archive, writer)
      .rebuild([&](std::uint64_t done, std::uint64_t total) {
        progress.reach(done, total);
      });
  progress.finish();
  return print_stats(options, console);
}

ExitCode run(const IndexerOptions& options, const AddOptions& add,
             Console console, const std::atomic<bool>& stop) {
  return run_add(options, add, console, stop);
}

ExitCode run(const IndexerOptions& options, const SyncOptions& sync,
             Console console, const std::atomic<bool>& stop) {
  return run_sync(options, sync, console, stop);
}

ExitCode run(const IndexerOptions& options, const WatchOptions& watch,
             Console console, const std::atomic<bool>& stop) {
  return run_watch(options, watch, console, stop);
}

}  // namespace

ExitCode run_command(const IndexerOptions& options, Console console,
                     const std::atomic<bool>& stop) {
  return std::visit(
      [&](const auto& command) { return run(options, command, console, stop); },
      options.command);
}

}  // namespace morgue
