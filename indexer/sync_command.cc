#include "indexer/sync_command.h"

#include "indexer/folder_sync.h"
#include "indexer/ingest_run.h"
#include "indexer/sync_summary.h"

namespace morgue {
ExitCode run_sync(const IndexerOptions& options, const SyncOptions& sync,
                  Console console, const std::atomic<bool>& stop) {
  IngestRun run(options, sync.add, console);
  const SyncReport report = sync_folder(run, options, sync, stop);
  run.tell(SyncTelling{.json = options.json,
                       .remove_vanished = sync.remove_vanished,
                       .dry_run = sync.add.dry_run,
                       .interrupted = run.report().interrupted}
               .of(report));
  const ExitCode code = run.exit_code();
  // Nothing to read is what one hopes for.
  return code == ExitCode::kNothingOrDifferent && report.found_files()
             ? ExitCode::kDone
             : code;
}

}  // namespace morgue
