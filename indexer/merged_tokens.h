#pragma once

#include <filesystem>
#include <vector>

#include "indexer/merged_documents.h"

namespace morgue {

// The token file of a merged segment.  Throws Error(kCorrupt, kIo).
void write_tokens(const std::vector<SegmentSource>& sources,
                  const std::vector<MergedDocument>& documents,
                  const std::filesystem::path& path);

}  // namespace morgue
