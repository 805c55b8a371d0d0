#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "archive/catalog.h"
#include "query/docid_range.h"

namespace morgue {

// For each segment, by its database's uuid, ascending disjoint ranges.  A
// segment that is not named has none.
using DocidSet = std::map<std::string, std::vector<DocidRange>>;

// Postings without words: the docids of a set, as a clause of a query.  The
// same source serves one segment and all of them together, since each copy
// looks up its part by the uuid of the database that it is started on.
class DocidSource final : public Xapian::PostingSource {
 public:
  explicit DocidSource(std::shared_ptr<const DocidSet> set)
      : set_(std::move(set)) {}

  DocidSource* clone() const override { return new DocidSource(set_); }
  void init(const Xapian::Database& segment) override;
  Xapian::doccount get_termfreq_min() const override { return count_; }
  Xapian::doccount get_termfreq_est() const override { return count_; }
  Xapian::doccount get_termfreq_max() const override { return count_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid docid, double min_weight) override;
  bool at_end() const override { return range_ == end_; }
  Xapian::docid get_docid() const override { return docid_; }
  std::string get_description() const override { return "DocidSource"; }

 private:
  std::shared_ptr<const DocidSet> set_;
  const DocidRange* range_ = nullptr;
  const DocidRange* end_ = nullptr;
  Docid docid_ = 0;  // 0: not started
  Xapian::doccount count_ = 0;
};

// The set as a clause that adds nothing to the score.
Xapian::Query docid_query(std::shared_ptr<const DocidSet> set);

}  // namespace morgue
