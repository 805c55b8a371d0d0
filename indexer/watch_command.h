#pragma once

#include <atomic>

#include "indexer/commands.h"
#include "indexer/options.h"

namespace morgue {

// `morgue-indexer watch`: syncs a folder, and again whenever something changes
// below it, until `stop` becomes true.
ExitCode run_watch(const IndexerOptions& options, const WatchOptions& watch,
                   Console console, const std::atomic<bool>& stop);

}  // namespace morgue
