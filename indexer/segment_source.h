#pragma once

#include <vector>

#include <xapian.h>

#include "archive/catalog.h"
#include "archive/glass_table.h"
#include "archive/layout.h"
#include "archive/mapped_file.h"
#include "archive/token_file.h"

namespace morgue {

// A segment open for being read through, to be checked or merged into another:
// what it has, and which docids its articles have there.
class SegmentSource {
 public:
  // Throws Error(kCorrupt, kIo).
  SegmentSource(const ArchiveLayout& layout, const SegmentEntry& entry);

  const Xapian::Database& database() const { return database_; }
  const glass::Table& index() const { return index_; }
  const TokenFile& tokens() const { return tokens_; }
  Docid last_docid() const { return static_cast<Docid>(target_.size() - 1); }

  bool deleted(Docid docid) const;

  // The docid in the merged segment; 0 until it is set, and of deleted ones.
  Docid target(Docid docid) const { return target_[docid]; }
  void set_target(Docid docid, Docid target) { target_[docid] = target; }

 private:
  const SegmentEntry& entry_;
  Xapian::Database database_;
  MappedFile index_file_;
  glass::Table index_;
  TokenFile tokens_;
  std::vector<Docid> target_;  // by docid
};

}  // namespace morgue
