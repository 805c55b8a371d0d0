#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include <xapian.h>

#include "query/token_pattern.h"

namespace morgue {

// The token files of all segments, by the uuids of their databases.
using TokenFiles = std::map<std::string, const TokenFile*>;

// A phrase or proximity as a clause of a query, to stand beside clauses for all
// its words: it is asked only about articles that these let through, and adds
// nothing to the score.  Each copy serves the segment that it is started on.
class ProximitySource final : public Xapian::PostingSource {
 public:
  ProximitySource(std::shared_ptr<const TokenQuery> query,
                  const TokenFiles& files)
      : query_(std::move(query)), files_(files) {}

  ProximitySource* clone() const override {
    return new ProximitySource(query_, files_);
  }
  void init(const Xapian::Database& segment) override;
  // As if it let everything through, so that it is asked last.
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return last_; }
  Xapian::doccount get_termfreq_max() const override { return last_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid docid, double min_weight) override;
  bool check(Xapian::docid docid, double min_weight) override;
  bool at_end() const override { return docid_ > last_; }
  Xapian::docid get_docid() const override { return docid_; }
  std::string get_description() const override { return "ProximitySource"; }

 private:
  bool matches(Xapian::docid docid) const;

  std::shared_ptr<const TokenQuery> query_;
  const TokenFiles& files_;
  const TokenFile* file_ = nullptr;
  std::optional<TokenPattern> pattern_;
  Xapian::docid docid_ = 0;
  Xapian::docid last_ = 0;  // no docid beyond matches
};

Xapian::Query proximity_query(std::shared_ptr<const TokenQuery> query,
                              const TokenFiles& files);

}  // namespace morgue
