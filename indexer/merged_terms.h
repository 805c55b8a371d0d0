#pragma once

#include <vector>

#include "indexer/index_writer.h"
#include "indexer/segment_source.h"

namespace morgue {

// The posting lists of all sources, joined term by term.
void write_terms(const std::vector<SegmentSource>& sources, IndexWriter& index);

// The synonyms of all sources.
void write_synonyms(const std::vector<SegmentSource>& sources,
                    IndexWriter& index);

}  // namespace morgue
