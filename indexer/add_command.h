#pragma once

#include <atomic>

#include "indexer/commands.h"
#include "indexer/options.h"

namespace morgue {

// `morgue-indexer add`: reads the inputs one after another into the archive.
ExitCode run_add(const IndexerOptions& options, const AddOptions& add,
                 Console console, const std::atomic<bool>& stop);

}  // namespace morgue
