#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "archive/catalog.h"
#include "archive/layout.h"
#include "archive/record.h"

namespace morgue {

// Looks into segments for articles by external id.
// Opens each segment once; lives no longer than the files that it looks into.
class DocumentFinder {
 public:
  explicit DocumentFinder(ArchiveLayout layout) : layout_(std::move(layout)) {}

  struct Found {
    SegmentId segment = 0;
    Docid docid = 0;
    ArticleNumber number = 0;
    std::string language;
  };

  // Every undeleted document of the article, whatever its version.
  std::vector<Found> find(const Catalog& catalog, std::string_view external_id);

 private:
  const Xapian::Database& open(SegmentId id);
  void find_in(const SegmentEntry& segment, const std::string& term,
               std::vector<Found>& all);

  ArchiveLayout layout_;
  std::map<SegmentId, Xapian::Database> open_;
};

bool is_deleted(const SegmentEntry& segment, Docid docid);

// Marks it; keeps deletions ascending.
void mark_deleted(SegmentEntry& segment, Docid docid, std::uint64_t generation);

}  // namespace morgue
