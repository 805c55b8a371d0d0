#pragma once

#include <string>

#include "indexer/folder_sync.h"

namespace morgue {

// What a sync found, a JSON object a line or, for people, the first of the
// files that have vanished and a line of counts.  `interrupted`: it did not
// come to removing anything.
struct SyncTelling {
  bool json = false;
  bool remove_vanished = false;
  bool dry_run = false;
  bool interrupted = false;

  std::string of(const SyncReport& report) const;
};

}  // namespace morgue
