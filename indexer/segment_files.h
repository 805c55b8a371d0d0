#pragma once

#include <filesystem>
#include <span>

#include "archive/catalog.h"
#include "archive/layout.h"
#include "indexer/article_order.h"

namespace morgue {

// A fresh folder to build segment `id` in.  Throws Error(kIo).
std::filesystem::path start_segment(const ArchiveLayout& layout, SegmentId id);

// Syncs what was built there, gives it its name, and describes it for the
// catalog.  Throws Error(kIo).
SegmentEntry publish_segment(const ArchiveLayout& layout, SegmentId id,
                             std::span<const ArticleOrder> articles);

// Fills in what only the finished files tell: uuid, bytes, checksums.
void describe_files(const ArchiveLayout& layout, SegmentEntry& entry);

// Syncs the folder that start_segment made and renames it.
void name_segment(const ArchiveLayout& layout, SegmentId id);

// Removes what the catalog does not name.
void remove_strays(const ArchiveLayout& layout, const Catalog& catalog);

}  // namespace morgue
