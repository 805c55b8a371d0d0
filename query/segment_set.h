#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "archive/block_file.h"
#include "archive/catalog.h"
#include "archive/glass_postings.h"
#include "archive/layout.h"
#include "archive/record.h"
#include "archive/token_file.h"
#include "query/docid_source.h"
#include "query/proximity_source.h"

namespace morgue {

// The index of a segment as it lies in memory.
struct MappedIndex {
  // Throws Error(kCorrupt, kIo).
  MappedIndex(const ArchiveLayout& layout, SegmentId id);

  MappedFile index;
  glass::Table terms;  // where in it the terms are
  BlockFile blocks;    // where the postings are of those that have many
};

// One segment of the catalog, open.
struct Segment {
  SegmentEntry entry;
  std::filesystem::path path;  // of its index
  Xapian::Database database;
  TokenFile tokens;
  std::optional<MappedIndex> mapped;  // none where Xapian's own writer made it
};

// All segments of one catalog, open read-only for as long as this lives; files
// unlinked meanwhile stay readable.  One thread at a time.
class SegmentSet {
 public:
  // Throws Error(kCorrupt, kIo) naming the segment.
  SegmentSet(const ArchiveLayout& layout, const Catalog& catalog);

  // Every segment as one database, for global statistics.  Its docids are
  // dealt out in turn: see segment_of, docid_in.
  const Xapian::Database& all() const { return all_; }

  // Newest first: by the newest article of each.
  const std::vector<Segment>& newest_first() const { return segments_; }

  // Where a docid of all() lies, and what it is there.
  const Segment& segment_of(Xapian::docid docid) const;
  Docid docid_in(Xapian::docid docid) const;
  // The other way round, for the segment newest_first()[index].
  Xapian::docid docid_in_all(std::size_t index, Docid docid) const;

  // By the uuids of their databases.
  const TokenFiles& token_files() const { return token_files_; }

  // Whether any article has the term, deleted ones included.
  bool has_term(const std::string& term) const;

  // The number of the article behind a docid of all().
  ArticleNumber number(Xapian::docid docid) const;

  // A file of a segment that is no longer what the catalog says it is; empty
  // where all are.  Reads them all.
  std::string damaged() const;

  // Docids that must not be found; null where there are none.
  const std::shared_ptr<const DocidSet>& deleted() const { return deleted_; }

 private:
  void open(const ArchiveLayout& layout, const SegmentEntry& entry);

  std::vector<Segment> segments_;
  Xapian::Database all_;
  TokenFiles token_files_;
  std::shared_ptr<const DocidSet> deleted_;
};

}  // namespace morgue
