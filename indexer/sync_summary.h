#pragma once

#include <string>

#include "indexer/folder_sync.h"

namespace morgue {

// What became of the articles of files that have vanished.
enum class Vanished { kKept, kRemoved, kToBeRemoved };

// What a sync found: "vanished: /papers/a.txt" lines, of which only the first
// are shown, and "files: 3 new, ... and 1 vanished"; for people.
std::string files_text(const SyncReport& report, Vanished vanished);

// The same as JSON objects, one a line: all that vanished, and the counts.
std::string files_json(const SyncReport& report);

}  // namespace morgue
