#pragma once

#include <atomic>

#include "indexer/commands.h"
#include "indexer/options.h"

namespace morgue {

// `morgue-indexer sync`: adds what is new or changed below a folder, and tells
// what has vanished.
ExitCode run_sync(const IndexerOptions& options, const SyncOptions& sync,
                  Console console, const std::atomic<bool>& stop);

}  // namespace morgue
