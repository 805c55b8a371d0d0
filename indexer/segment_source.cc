#include "indexer/segment_source.h"

#include "archive/engine_error.h"
#include "archive/record_keys.h"
#include "archive/schema.h"
#include "indexer/document_finder.h"

namespace morgue {
namespace {

Xapian::Database open_database(const ArchiveLayout& layout, SegmentId id) {
  const std::string path = layout.segment_index(id).string();
  return in_our_words("opening segment " + path,
                      [&] { return Xapian::Database(path); });
}

// Calls `visit(docid, value)` for each document that has one in the slot.
template <class Visit>
void for_each_value(const Xapian::Database& database, Slot slot, Visit visit) {
  const auto number = static_cast<Xapian::valueno>(slot);
  const auto end = database.valuestream_end(number);
  for (auto value = database.valuestream_begin(number); value != end; ++value) {
    visit(value.get_docid(), *value);
  }
}

}  // namespace

SegmentSource::SegmentSource(const ArchiveLayout& layout,
                             const SegmentEntry& entry)
    : entry_(entry),
      database_(open_database(layout, entry.id)),
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

std::vector<ArticleOrder> SegmentSource::orders() const {
  std::vector<ArticleOrder> orders(target_.size());
  for_each_value(database_, Slot::kDate,
                 [&](Docid docid, const std::string& value) {
                   orders[docid].date = unserialise_date(value);
                 });
  for_each_value(database_, Slot::kNumber,
                 [&](Docid docid, const std::string& value) {
                   orders[docid].number = decode_number(value);
                 });
  return orders;
}

bool SegmentSource::deleted(Docid docid) const {
  return is_deleted(entry_, docid);
}

}  // namespace morgue
