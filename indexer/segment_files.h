#pragma once

#include <filesystem>
#include <span>

#include "archive/article_order.h"
#include "archive/catalog.h"
#include "archive/layout.h"

namespace morgue {

// A fresh folder to build segment `id` in.  Throws Error(kIo).
std::filesystem::path start_segment(const ArchiveLayout& layout, SegmentId id);

// Syncs what was built there, gives it its name, and describes it for the
// catalog.  Throws Error(kIo).
SegmentEntry publish_segment(const ArchiveLayout& layout, SegmentId id,
                             std::span<const ArticleOrder> articles);

// Removes what the catalog does not name.
void remove_strays(const ArchiveLayout& layout, const Catalog& catalog);

}  // namespace morgue
