#pragma once

#include <cstddef>
#include <vector>

#include "indexer/index_writer.h"
#include "indexer/segment_source.h"

namespace morgue {

// An article of a merged segment and where it comes from.
struct MergedDocument {
  ArticleOrder order;
  std::size_t source = 0;
  Docid docid = 0;  // there
};

// All that is not deleted, in order; tells the sources their targets.
std::vector<MergedDocument> number_documents(
    std::vector<SegmentSource>& sources);

// Lengths, data and values of all of them.
void write_documents(const std::vector<SegmentSource>& sources,
                     const std::vector<MergedDocument>& documents,
                     IndexWriter& index);

}  // namespace morgue
