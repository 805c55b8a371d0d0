#include "indexer/ingest_run.h"

#include <array>
#include <ctime>
#include <ostream>
#include <string>
#include <utility>

#include "archive/error.h"
#include "archive/layout.h"
#include "archive/settings.h"
#include "indexer/file_tally.h"
#include "indexer/ingest_summary.h"

namespace morgue {
namespace {

// Where rejects go on a dry run, which leaves no file behind.
const std::filesystem::path kStandardError = "/dev/stderr";

std::string utc_stamp() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 32> text{};
  return {text.data(),
          std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%SZ", &utc)};
}

std::filesystem::path reject_path(const IndexerOptions& options,
                                  const AddOptions& add) {
  if (add.rejects) {
    return *add.rejects;
  }
  return add.dry_run ? kStandardError
                     : ArchiveLayout{options.archive}.rejects() /
                           (utc_stamp() + ".jsonl");
}

// A dry run prints a line a file, which a line being redrawn would spoil.
ProgressStyle progress_style(const AddOptions& add) {
  return add.dry_run && add.progress == ProgressStyle::kLine
             ? ProgressStyle::kNone
             : add.progress;
}

}  // namespace

IngestRun::IngestRun(const IndexerOptions& options, const AddOptions& add,
                     Console console)
    : options_(options),
      add_(add),
      console_(console),
      reader_options_(add.reader),
      rejects_(reject_path(options, add)),
      progress_(progress_style(add), console.err) {
  if (reader_options_.time_zone.empty()) {
    reader_options_.time_zone = read_settings(options.archive).time_zone;
  }
}

void IngestRun::write(const std::function<void(ArchiveWriter&)>& work,
                      const std::atomic<bool>& stop) {
  ArchiveWriter writer(options_.archive, add_.writer);
  if (writer.recovered() > 0) {
    console_.err << "recovered " << with_separators(writer.recovered())
                 << " articles that an earlier run had stored but not made "
                    "searchable\n";
  }
  try {
    work(writer);
  } catch (const Error&) {
    writer.commit();  // what was read stays, whatever then went wrong
    throw;
  }
  writer.commit();
  if (!stop) {
    writer.finish_merges();
  }
}

void IngestRun::take(ArticleReader& reader, const ArticleSink& sink,
                     const std::atomic<bool>& stop) {
  TallyingReader tallying(reader, [&](const FileTally& tally) {
    console_.out << (options_.json ? tally.json() : tally.line()) << '\n';
  });
  report_ += ingest(add_.dry_run ? tallying : reader, sink, rejects_, progress_,
                    {.stop = stop, .strict = add_.strict_duplicates});
}

void IngestRun::refuse(const Reject& reject) {
  ++report_.read;
  ++report_.rejected;
  rejects_.add(reject);
}

void IngestRun::tell(const std::string& more) {
  report_.seconds = progress_.seconds();
  progress_.finish();
  if (rejects_.used() && rejects_.path() != kStandardError) {
    console_.err << "rejects and warnings are in " << rejects_.path().string()
                 << '\n';
  }
  if (report_.interrupted) {
    console_.err << "interrupted; what was read is in the archive. Run the "
                    "same command again to add the rest\n";
  }
  if (add_.dry_run) {
    console_.err << "dry run: nothing was written\n";
  }
  if (!options_.json) {
    console_.err << breakdown(report_);
  }
  console_.out << more
               << (options_.json ? summary_json(report_) : summary(report_))
               << std::endl;
}

ExitCode IngestRun::exit_code() const {
  if (report_.interrupted) {
    return ExitCode::kInterrupted;
  }
  if (report_.rejected > 0) {
    return ExitCode::kRejects;
  }
  return report_.read == 0 ? ExitCode::kNothingOrDifferent : ExitCode::kDone;
}

}  // namespace morgue
