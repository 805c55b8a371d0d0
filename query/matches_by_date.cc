#include "query/matches_by_date.h"

#include <algorithm>

namespace morgue {

MatchesByDate::MatchesByDate(const SegmentSet& segments, PreparedQuery& query) {
  runs_.reserve(segments.newest_first().size());
  query.visit([&](const Segment& segment, const std::vector<Docid>& docids) {
    if (docids.empty()) {
      return;
    }
    total_ += docids.size();
    runs_.push_back({.segment = &segment,
                     .docids = docids,
                     .at = 0,
                     .first = segment.tokens.order(docids.front())});
  });
  std::make_heap(runs_.begin(), runs_.end(), later);
}

std::vector<ArticleNumber> MatchesByDate::next(std::size_t most) {
  std::vector<ArticleNumber> numbers;
  numbers.reserve(most);
  while (!runs_.empty() && numbers.size() < most) {
    numbers.push_back(take());
  }
  return numbers;
}

ArticleNumber MatchesByDate::take() {
  std::pop_heap(runs_.begin(), runs_.end(), later);
  Run& run = runs_.back();
  const ArticleNumber number = run.first.number;
  if (++run.at == run.docids.size()) {
    runs_.pop_back();
    return number;
  }
  run.first = run.segment->tokens.order(run.docids[run.at]);
  std::push_heap(runs_.begin(), runs_.end(), later);
  return number;
}

}  // namespace morgue
