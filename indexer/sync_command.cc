#include "indexer/sync_command.h"

#include "indexer/folder_sync.h"
#include "indexer/ingest_run.h"
#include "indexer/sync_summary.h"

namespace morgue {
namespace {

Vanished fate_of_vanished(const SyncOptions& sync, bool interrupted) {
  if (!sync.remove_vanished || interrupted) {
    return Vanished::kKept;
  }
  return sync.add.dry_run ? Vanished::kToBeRemoved : Vanished::kRemoved;
}

}  // namespace

ExitCode run_sync(const IndexerOptions& options, const SyncOptions& sync,
                  Console console, const std::atomic<bool>& stop) {
  IngestRun run(options, sync.add, console);
  const SyncReport report = sync_folder(run, options, sync, stop);
  run.tell(options.json
               ? files_json(report)
               : files_text(report,
                            fate_of_vanished(sync, run.report().interrupted)));
  const ExitCode code = run.exit_code();
  // Nothing to read is what one hopes for.
  return code == ExitCode::kNothingOrDifferent && report.found_files()
             ? ExitCode::kDone
             : code;
}

}  // namespace morgue
