#pragma once

#include <atomic>
#include <iosfwd>

#include "indexer/options.h"

namespace morgue {

// What the tool tells its caller, besides text.
enum class ExitCode : int {
  kDone = 0,
  kNothingOrDifferent = 1,  // nothing to do; check: differences found
  kUsage = 2,
  kNoArchive = 3,
  kDamaged = 4,
  kRejects = 5,  // done, but not everything could be taken
  kLocked = 6,
  kInterrupted = 130,
};

struct Console {
  std::ostream& out;
  std::ostream& err;
};

// Runs the command.  When `stop` becomes true, `add`, `sync` and `watch`
// commit what they have and end.  Throws Error.
ExitCode run_command(const IndexerOptions& options, Console console,
                     const std::atomic<bool>& stop);

}  // namespace morgue
