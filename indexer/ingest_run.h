#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>

#include "indexer/commands.h"
#include "indexer/ingest.h"
#include "indexer/options.h"
#include "indexer/progress.h"
#include "indexer/reject_file.h"

namespace morgue {

// What commands that read articles share: one run's rejects, progress, counts
// and what is told of them.
class IngestRun {
 public:
  // The options must live longer.  Throws as read_settings does.
  IngestRun(const IndexerOptions& options, const AddOptions& add,
            Console console);

  // As they were typed, with the archive's time zone where none was.
  const ReaderOptions& reader_options() const { return reader_options_; }
  IngestReport& report() { return report_; }

  // Opens the archive for `work`, and makes what that took durable and
  // searchable, also where it threw.
  void write(const std::function<void(ArchiveWriter&)>& work,
             const std::atomic<bool>& stop);

  // Takes all that the reader has; on a dry run it tells of each file.
  void take(ArticleReader& reader, const ArticleSink& sink,
            const std::atomic<bool>& stop);

  void refuse(const Reject& reject);
  void next_input() { progress_.next_input(); }

  // Ends the progress, with `more` and a summary.
  void tell(const std::string& more = {});

  ExitCode exit_code() const;

 private:
  const IndexerOptions& options_;
  const AddOptions& add_;
  Console console_;
  ReaderOptions reader_options_;
  RejectFile rejects_;
  Progress progress_;
  IngestReport report_;
};

}  // namespace morgue
