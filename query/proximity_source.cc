#include "query/proximity_source.h"

namespace morgue {

void ProximitySource::init(const Xapian::Database& segment) {
  docid_ = 0;
  last_ = 0;
  const auto found = files_.find(segment.get_uuid());
  if (found == files_.end()) {
    return;
  }
  file_ = found->second;
  pattern_.emplace(*query_, *file_);
  if (!pattern_->impossible()) {
    last_ = segment.get_lastdocid();
  }
}

bool ProximitySource::matches(Xapian::docid docid) const {
  return pattern_->matches(file_->stream(docid));
}

void ProximitySource::next(double min_weight) {
  skip_to(docid_ + 1, min_weight);
}

void ProximitySource::skip_to(Xapian::docid docid, double /*min_weight*/) {
  if (docid > docid_) {
    docid_ = docid;
    while (docid_ <= last_ && !matches(docid_)) {
      ++docid_;
    }
  }
}

bool ProximitySource::check(Xapian::docid docid, double /*min_weight*/) {
  if (docid <= docid_) {
    return true;
  }
  docid_ = docid;
  return at_end() || matches(docid);
}

Xapian::Query proximity_query(std::shared_ptr<const TokenQuery> query,
                              const TokenFiles& files) {
  // release() hands the source to the query, which counts references.
  auto* source = new ProximitySource(std::move(query), files);
  return Xapian::Query(source->release());
}

}  // namespace morgue
