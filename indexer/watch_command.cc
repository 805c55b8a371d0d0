#include "indexer/watch_command.h"

#include <algorithm>
#include <chrono>
#include <ostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "archive/error.h"
#include "indexer/folder_sync.h"
#include "indexer/folder_watch.h"
#include "indexer/ingest_run.h"
#include "indexer/ingest_summary.h"
#include "indexer/sync_summary.h"

namespace morgue {
namespace {

using std::chrono::milliseconds;

// Without a watch for every folder the whole is looked through so often.
constexpr std::chrono::seconds kLookThrough{60};

// Where nothing but changes is waited for.
constexpr std::chrono::hours kVeryLong{24};

constexpr milliseconds kLockRetry{500};

// Until what was to be mended (sources.txt, which is not watched) may have
// been.
constexpr milliseconds kMendRetry{5000};

class Watching {
 public:
  Watching(const IndexerOptions& options, const WatchOptions& watch,
           Console console, const std::atomic<bool>& stop)
      : options_(options),
        watch_(watch),
        sync_(watch.sync),
        console_(console),
        stop_(stop),
        changes_(synced_root(sync_.folder()), options.archive) {}

  ExitCode run() {
    round();
    tell_of_watch();
    while (wait()) {
      later_round();
    }
    console_.out << (options_.json ? summary_json(total_)
                                   : "in all: " + summary(total_))
                 << std::endl;
    return ExitCode::kDone;
  }

 private:
  // False where it is time to end.
  bool wait() {
    switch (changes_.wait(watch_.settle, longest_wait(), stop_)) {
      case FolderWatch::Wakeup::kStopped:
        return false;
      case FolderWatch::Wakeup::kRootGone:
        throw Error(Failure::kNotFound, "watching " + sync_.folder().string() +
                                            ": the folder has gone");
      case FolderWatch::Wakeup::kOverflow:
        console_.err << "more changed than could be told: looking through the "
                        "whole folder"
                     << std::endl;
        return true;
      default:
        return true;
    }
  }

  milliseconds longest_wait() const {
    milliseconds wait = kVeryLong;
    if (watch_.every.count() > 0) {
      wait = watch_.every;
    }
    if (!mistake_.empty()) {
      wait = std::min(wait, kMendRetry);
    }
    return changes_.complete() ? wait
                               : std::min<milliseconds>(wait, kLookThrough);
  }

  void tell_of_watch() {
    console_.err << "watching " << with_separators(changes_.folders())
                 << (changes_.folders() == 1 ? " folder" : " folders")
                 << "; SIGINT or SIGTERM ends it" << std::endl;
    if (!changes_.complete()) {
      console_.err << "not every folder could be watched (see "
                      "/proc/sys/fs/inotify): the whole is looked through "
                      "every minute"
                   << std::endl;
    }
  }

  // One sync, as soon as nobody else writes to the archive.
  void round() {
    for (bool told = false; !stop_; told = true) {
      try {
        sync();
        return;
      } catch (const Error& error) {
        if (error.failure() != Failure::kLocked) {
          throw;
        }
        if (!told) {
          console_.err << "waiting: " << error.what() << std::endl;
        }
      }
      std::this_thread::sleep_for(kLockRetry);
    }
  }

  // A mistake made meanwhile, in sources.txt, ends nothing: it is told, once,
  // and can be mended.
  void later_round() {
    try {
      round();
      mistake_.clear();
    } catch (const Error& error) {
      if (error.failure() != Failure::kBadInput) {
        throw;
      }
      if (std::exchange(mistake_, error.what()) != error.what()) {
        console_.err << "waiting until this is mended: " << error.what()
                     << std::endl;
      }
    }
  }

  void sync() {
    IngestRun run(options_, sync_.add, console_);
    sync_.unfinished = changes_.unfinished();
    const SyncReport report = sync_folder(run, options_, sync_, stop_);
    const bool news = run.report().read > 0 || report.removed > 0 ||
                      report.vanished != vanished_;
    if (news) {
      run.tell(SyncTelling{.json = options_.json,
                           .remove_vanished = sync_.remove_vanished,
                           .interrupted = run.report().interrupted}
                   .of(report));
    }
    total_ += run.report();
    vanished_ = report.vanished;
    sync_.reread = false;  // once is enough
  }

  const IndexerOptions& options_;
  const WatchOptions& watch_;
  SyncOptions sync_;
  Console console_;
  const std::atomic<bool>& stop_;
  FolderWatch changes_;
  IngestReport total_;
  std::string mistake_;                // as it was told; empty: there is none
  std::vector<std::string> vanished_;  // as they were last told
};

}  // namespace

ExitCode run_watch(const IndexerOptions& options, const WatchOptions& watch,
                   Console console, const std::atomic<bool>& stop) {
  return Watching(options, watch, console, stop).run();
}

}  // namespace morgue
