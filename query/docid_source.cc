#include "query/docid_source.h"

#include <algorithm>

namespace morgue {

void DocidSource::init(const Xapian::Database& segment) {
  range_ = end_ = nullptr;
  docid_ = 0;
  count_ = 0;
  const auto found = set_->find(segment.get_uuid());
  if (found == set_->end()) {
    return;
  }
  range_ = found->second.data();
  end_ = range_ + found->second.size();
  for (const DocidRange& range : found->second) {
    count_ += range.last - range.first + 1;
  }
}

void DocidSource::next(double min_weight) { skip_to(docid_ + 1, min_weight); }

void DocidSource::skip_to(Xapian::docid docid, double /*min_weight*/) {
  range_ = std::partition_point(range_, end_, [docid](const DocidRange& range) {
    return range.last < docid;
  });
  if (range_ != end_) {
    docid_ = std::max({docid_, docid, range_->first});
  }
}

Xapian::Query docid_query(std::shared_ptr<const DocidSet> set) {
  // release() hands the source to the query, which counts references.
  auto* source = new DocidSource(std::move(set));
  return Xapian::Query(source->release());
}

}  // namespace morgue
