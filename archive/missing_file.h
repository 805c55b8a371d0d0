#pragma once

#include <filesystem>
#include <optional>

#include "archive/catalog.h"
#include "archive/layout.h"

namespace morgue {

// A file of the segment that is not there: one that the catalog names, or one
// that every segment must have (an archive of an earlier build may lack it).
// Whether those that are there are whole is another question.
std::optional<std::filesystem::path> missing_file(const ArchiveLayout& layout,
                                                  const SegmentEntry& segment);

}  // namespace morgue
