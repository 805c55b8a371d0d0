#pragma once

#include <cstddef>
#include <functional>
#include <span>

#include "archive/catalog.h"
#include "archive/layout.h"
#include "indexer/article_order.h"

namespace morgue {

// Builds segment `id` from articles in docid order and makes it durable.
// `article_at(i)` is asked once for each i in ascending order; its answer need
// live only until the next call.  The catalog does not name the segment yet:
// until it does, a recovering writer removes it.
// Throws Error(kIo); an unfinished folder may stay behind.
SegmentEntry write_segment(
    const ArchiveLayout& layout, SegmentId id,
    std::span<const ArticleOrder> articles,
    const std::function<const Article&(std::size_t)>& article_at);

}  // namespace morgue
