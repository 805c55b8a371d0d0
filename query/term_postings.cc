#include "query/term_postings.h"

#include <vector>

#include "archive/engine_error.h"
#include "archive/impact.h"

namespace morgue {
namespace {

// A term without blocks in the blocks file has one block's postings at most;
// more would be damage.
std::vector<ScoredPosting> read_postings(const Segment& segment,
                                         const std::string& term) {
  std::vector<ScoredPosting> postings;
  const auto end = segment.database.postlist_end(term);
  for (auto at = segment.database.postlist_begin(term); at != end; ++at) {
    if (at.get_wdf() > kMostImpact) {
      throw Error(Failure::kCorrupt, "reading segment " +
                                         segment.path.string() +
                                         ": an impact out of range");
    }
    postings.push_back(
        {.docid = *at, .impact = static_cast<std::uint8_t>(at.get_wdf())});
  }
  return postings;
}

}  // namespace

TermPostings::TermPostings(const Segment& segment, const std::string& term) {
  if (const auto known = segment.blocks->find(term)) {
    list_ = {.blocks = known->blocks,
             .bytes = segment.index->bytes(),
             .count = known->count,
             .max_impact = known->max_impact};
    return;
  }
  const std::vector<ScoredPosting> postings = read_postings(segment, term);
  if (!postings.empty()) {
    few_ = std::make_unique<EncodedPostings>(postings);
    list_ = few_->list();
  }
}

}  // namespace morgue
