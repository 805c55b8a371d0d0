#pragma once

#include <filesystem>

#include "archive/catalog.h"

namespace morgue {

// The first file of a segment whose bytes are not what the catalog says; empty:
// there is none.  One that has gone is passed over: it was merged away, and
// whoever needs it has it open.  Reads all of them.  Throws Error(kIo).
std::filesystem::path damaged_file(const std::filesystem::path& folder,
                                   const SegmentEntry& entry);

// Throws Error(kCorrupt) about a file of which something is not as it must be.
[[noreturn]] void refuse_damaged(const std::filesystem::path& file);

}  // namespace morgue
