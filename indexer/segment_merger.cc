#include "indexer/segment_merger.h"

#include <algorithm>
#include <string>

#include "archive/damaged_file.h"
#include "archive/engine_error.h"
#include "indexer/merged_documents.h"
#include "indexer/merged_terms.h"
#include "indexer/merged_tokens.h"
#include "indexer/segment_files.h"
#include "indexer/segment_source.h"

namespace morgue {

namespace {

// The sources are removed afterwards: damage must not be given a fresh
// checksum.
void require_undamaged(const ArchiveLayout& layout, const SegmentEntry& entry) {
  const auto damaged = damaged_file(layout.segment(entry.id), entry);
  if (!damaged.empty()) {
    throw Error(Failure::kCorrupt,
                "merging segments: " + damaged.string() +
                    " is damaged; `morgue-indexer rebuild` builds the segments "
                    "anew");
  }
}

}  // namespace

SegmentEntry merge_segments(const ArchiveLayout& layout, SegmentId id,
                            IndexWriterKind writer,
                            const std::vector<SegmentEntry>& entries) {
  const auto folder = start_segment(layout, id);
  std::vector<SegmentSource> sources;
  sources.reserve(entries.size());
  for (const SegmentEntry& entry : entries) {
    require_undamaged(layout, entry);
    sources.emplace_back(layout, entry);
  }
  const std::vector<MergedDocument> documents = number_documents(sources);
  in_our_words("merging into " + layout.segment(id).string(), [&] {
    const auto index = make_index_writer(writer, folder);
    write_documents(sources, documents, *index);
    write_terms(sources, *index);
    write_synonyms(sources, *index);
    index->finish();
    write_tokens(sources, documents, folder / ArchiveLayout::kTokenFile);
  });
  std::vector<ArticleOrder> orders;
  orders.reserve(documents.size());
  for (const MergedDocument& document : documents) {
    orders.push_back(document.order);
  }
  return publish_segment(layout, id, orders);
}

}  // namespace morgue
