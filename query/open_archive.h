#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "archive/catalog.h"
#include "archive/record.h"
#include "query/query_lowering.h"
#include "query/segment_set.h"

namespace morgue {

// One state of an archive, open for searching: its record, its catalog and all
// segments that the catalog names.  Lives until the searcher reopens; one
// thread at a time.
class OpenArchive {
 public:
  // Where a segment's file has gone since the catalog was read (a merge came
  // between), a newer catalog is taken, a few times.
  // Throws Error(kNotFound, kNewerFormat, kCorrupt, kIo).
  static std::unique_ptr<OpenArchive> open(const std::filesystem::path& root);

  const Record& record() const { return record_; }
  const Catalog& catalog() const { return catalog_; }
  const SegmentSet& segments() const { return segments_; }
  const std::vector<std::string>& languages() const { return languages_; }
  QueryLowering& lowering() { return lowering_; }
  // Of the search at work.
  Deadline& deadline() { return deadline_; }

 private:
  OpenArchive(const ArchiveLayout& layout, Record record, Catalog catalog);

  Record record_;
  Catalog catalog_;
  SegmentSet segments_;
  std::vector<std::string> languages_;
  Deadline deadline_;
  QueryLowering lowering_;
};

}  // namespace morgue
