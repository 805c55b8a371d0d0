#include "indexer/add_command.h"

#include <array>
#include <ctime>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "archive/error.h"
#include "archive/layout.h"
#include "archive/settings.h"
#include "indexer/file_tally.h"
#include "indexer/ingest.h"
#include "indexer/ingest_summary.h"
#include "indexer/rehearsal.h"

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

// The inputs of one `add`, taken one after another.
class Addition {
 public:
  Addition(const IndexerOptions& options, const AddOptions& add,
           Console console)
      : options_(options),
        add_(add),
        console_(console),
        rejects_(reject_path(options, add)),
        progress_(progress_style(add), console.err) {
    reader_options_ = add.reader;
    if (reader_options_.time_zone.empty()) {
      reader_options_.time_zone = read_settings(options.archive).time_zone;
    }
  }

  ExitCode run(const std::atomic<bool>& stop) {
    expect_inputs();
    add_.dry_run ? rehearse(stop) : write(stop);
    report_.seconds = progress_.seconds();
    progress_.finish();
    tell();
    return exit_code();
  }

 private:
  void rehearse(const std::atomic<bool>& stop) {
    Rehearsal rehearsal(options_.archive, add_.writer.on_duplicate);
    read_all([&](Article article) { return rehearsal.add(std::move(article)); },
             stop);
  }

  void write(const std::atomic<bool>& stop) {
    ArchiveWriter writer(options_.archive, add_.writer);
    if (writer.recovered() > 0) {
      console_.err << "recovered " << with_separators(writer.recovered())
                   << " articles that an earlier run had stored but not made "
                      "searchable\n";
    }
    try {
      read_all([&](Article article) { return writer.add(std::move(article)); },
               stop);
    } catch (const Error&) {
      writer.commit();  // what was read stays, whatever then went wrong
      throw;
    }
    writer.commit();
    if (!stop) {
      writer.finish_merges();
    }
  }

  void read_all(const ArticleSink& sink, const std::atomic<bool>& stop) {
    for (const auto& input : add_.inputs) {
      if (stop) {
        report_.interrupted = true;
        return;
      }
      if (const auto reader = opened(input)) {
        TallyingReader tallying(*reader, [&](const FileTally& tally) {
          console_.out << (options_.json ? tally.json() : tally.line()) << '\n';
        });
        report_ +=
            ingest(add_.dry_run ? tallying : *reader, sink, rejects_, progress_,
                   {.stop = stop, .strict = add_.strict_duplicates});
      }
      progress_.next_input();
    }
  }

  // A name that is typed wrong stops everything before it has begun.
  void expect_inputs() const {
    for (const auto& input : add_.inputs) {
      std::error_code unknown;
      if (input != "-" && !std::filesystem::exists(input, unknown)) {
        throw Error(Failure::kNotFound, "opening " + input.string() +
                                            ": there is no such file; nothing "
                                            "was added");
      }
    }
  }

  // Null, and a reject, where the input cannot be opened: as in a folder.
  std::unique_ptr<ArticleReader> opened(const std::filesystem::path& input) {
    try {
      return open_reader(input, reader_options_);
    } catch (const Error& error) {
      if (error.failure() == Failure::kBadInput) {
        throw;  // an option
      }
      ++report_.read;
      ++report_.rejected;
      rejects_.add({.file = input.string(),
                    .id = {},
                    .reason = "unreadable",
                    .message = error.what()});
      return nullptr;
    }
  }

  void tell() {
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
    console_.out << (options_.json ? summary_json(report_) : summary(report_))
                 << std::endl;
  }

  ExitCode exit_code() const {
    if (report_.interrupted) {
      return ExitCode::kInterrupted;
    }
    if (report_.rejected > 0) {
      return ExitCode::kRejects;
    }
    return report_.read == 0 ? ExitCode::kNothingOrDifferent : ExitCode::kDone;
  }

  const IndexerOptions& options_;
  const AddOptions& add_;
  Console console_;
  ReaderOptions reader_options_;
  RejectFile rejects_;
  Progress progress_;
  IngestReport report_;
};

}  // namespace

ExitCode run_add(const IndexerOptions& options, const AddOptions& add,
                 Console console, const std::atomic<bool>& stop) {
  return Addition(options, add, console).run(stop);
}

}  // namespace morgue
