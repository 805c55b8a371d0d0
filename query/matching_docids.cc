#include "query/matching_docids.h"

#include "archive/engine_error.h"

namespace morgue {
namespace {

class Collector final : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& match, double /*weight*/) override {
    docids_.push_back(match.get_docid());
  }

  std::vector<Docid> take() { return std::move(docids_); }

 private:
  std::vector<Docid> docids_;
};

}  // namespace

std::vector<Docid> matching_docids(const Segment& segment,
                                   const Xapian::Query& query) {
  return in_our_words("searching segment " + segment.path.string(), [&] {
    Collector collector;
    Xapian::Enquire enquire(segment.database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.add_matchspy(&collector);
    enquire.get_mset(0, 0, segment.database.get_doccount());
    return collector.take();
  });
}

}  // namespace morgue
