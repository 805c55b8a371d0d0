#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>

#include "archive/article_order.h"
#include "archive/catalog.h"
#include "archive/layout.h"
#include "archive/source_names.h"
#include "indexer/index_writer.h"

namespace morgue {

// How segments are built.
struct SegmentOptions {
  IndexWriterKind writer = IndexWriterKind::kDirect;
  // Bytes at which a segment in the making is ended, however few its articles.
  std::size_t memory = std::size_t{256} << 20;
  // What sources are called; null: what was printed.
  std::shared_ptr<const SourceNames> sources = nullptr;
};

// Builds segment `id` from articles in docid order (one at least, if there are
// any), from the first on as far as the memory goes, and makes it durable;
// entry.articles tells how many those are.  `article_at(i)` is asked once for
// each i in ascending order; its answer need live only until the next call. The
// catalog does not name the segment yet: until it does, a recovering writer
// removes it. Throws Error(kIo); an unfinished folder may stay behind.
SegmentEntry write_segment(
    const ArchiveLayout& layout, SegmentId id, const SegmentOptions& options,
    std::span<const ArticleOrder> articles,
    const std::function<const Article&(std::size_t)>& article_at);

}  // namespace morgue
