#include "indexer/document_finder.h"

#include <algorithm>

#include "archive/engine_error.h"
#include "archive/record_keys.h"
#include "archive/schema.h"

namespace morgue {
namespace {

auto deletion_at(auto& deletions, Docid docid) {
  return std::lower_bound(deletions.begin(), deletions.end(), docid,
                          [](const SegmentEntry::Deletion& deletion,
                             Docid sought) { return deletion.docid < sought; });
}

}  // namespace

bool is_deleted(const SegmentEntry& segment, Docid docid) {
  const auto at = deletion_at(segment.deletions, docid);
  return at != segment.deletions.end() && at->docid == docid;
}

void mark_deleted(SegmentEntry& segment, Docid docid,
                  std::uint64_t generation) {
  if (!is_deleted(segment, docid)) {
    segment.deletions.insert(deletion_at(segment.deletions, docid),
                             {.docid = docid, .generation = generation});
  }
}

const Xapian::Database& DocumentFinder::open(SegmentId id) {
  auto found = open_.find(id);
  if (found == open_.end()) {
    const std::string path = layout_.segment_index(id).string();
    found = in_our_words("opening segment " + path, [&] {
      return open_.emplace(id, Xapian::Database(path)).first;
    });
  }
  return found->second;
}

std::vector<DocumentFinder::Found> DocumentFinder::find(
    const Catalog& catalog, std::string_view external_id) {
  const std::string term = keyword_term(KeywordField::kId, external_id);
  std::vector<Found> all;
  for (const SegmentEntry& segment : catalog.segments) {
    in_our_words("looking up an article", [&] { find_in(segment, term, all); });
  }
  return all;
}

void DocumentFinder::find_in(const SegmentEntry& segment,
                             const std::string& term, std::vector<Found>& all) {
  const Xapian::Database& database = open(segment.id);
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end; ++at) {
    if (!is_deleted(segment, *at)) {
      const Xapian::Document document = database.get_document(*at);
      all.push_back({.segment = segment.id,
                     .docid = *at,
                     .number = decode_number(document.get_data()),
                     .language = document.get_value(
                         static_cast<Xapian::valueno>(Slot::kLanguage))});
    }
  }
}

}  // namespace morgue
