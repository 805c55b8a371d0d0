#include "indexer/segment_source.h"

#include "archive/engine_error.h"
#include "indexer/document_finder.h"

namespace morgue {
namespace {

Xapian::Database open_database(const ArchiveLayout& layout, SegmentId id) {
  const std::string path = layout.segment_index(id).string();
  return in_our_words("opening segment " + path,
                      [&] { return Xapian::Database(path); });
}

}  // namespace

SegmentSource::SegmentSource(const ArchiveLayout& layout,
                             const SegmentEntry& entry)
    : entry_(entry),
      database_(open_database(layout, entry.id)),
      index_file_(layout.segment_index(entry.id)),
      index_(index_file_.bytes(), layout.segment_index(entry.id)),
      tokens_(layout.segment_tokens(entry.id)),
      target_(entry.articles + 1) {
  if (database_.get_lastdocid() != last_docid() ||
      tokens_.articles() != last_docid()) {
    throw Error(Failure::kCorrupt, "reading segment " +
                                       layout.segment(entry.id).string() +
                                       ": it has more or fewer articles than "
                                       "the catalog says");
  }
}

bool SegmentSource::deleted(Docid docid) const {
  return is_deleted(entry_, docid);
}

}  // namespace morgue
