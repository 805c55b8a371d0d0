#include "query/match_collector.h"

#include <algorithm>

namespace morgue {
namespace {

// How many candidates ahead one is announced: what it takes to verify so many
// is about what fetching from memory does.
constexpr std::size_t kAhead = 6;

}  // namespace

MatchCollector::MatchCollector(const FlatSearch& search)
    : search_(search),
      allowed_(search.within, search.deleted),
      best_(search.most, search.floor) {
  required_.reserve(search.required.size());
  for (const std::vector<PostingList>& group : search.required) {
    required_.emplace_back(group.begin(), group.end());
  }
  excluded_.reserve(search.excluded.size());
  for (const PostingList& list : search.excluded) {
    excluded_.emplace_back(list);
  }
}

bool MatchCollector::looks_at_each() const {
  return !required_.empty() || !excluded_.empty() || search_.verify ||
         search_.visit;
}

void MatchCollector::keep_required(std::size_t group, Candidates& candidates) {
  Found found;
  Found in_any;
  std::fill_n(in_any.begin(), candidates.count, std::uint8_t{0});
  for (PostingCursor& cursor : required_[group]) {
    look_up(candidates, {}, cursor, found);
    mark_found(found, candidates.count, in_any);
  }
  candidates.keep_if([&](std::size_t i) { return in_any[i] != 0; });
}

void MatchCollector::drop_excluded(Candidates& candidates) {
  Found found;
  for (PostingCursor& cursor : excluded_) {
    look_up(candidates, {}, cursor, found);
    candidates.keep_if([&](std::size_t i) { return found[i] == 0; });
  }
}

// Asks about candidate i, and announces one that comes after it.
bool MatchCollector::verify(const Candidates& candidates, std::size_t i) const {
  const std::size_t ahead = i + kAhead;
  if (search_.expect && ahead < candidates.count &&
      candidates.scores[ahead] >= prune_below()) {
    search_.expect(candidates.docids[ahead]);
  }
  return search_.verify(candidates.docids[i]);
}

void MatchCollector::collect(Candidates& candidates) {
  allowed_.keep_allowed(candidates);
  drop_excluded(candidates);
  if (search_.count_all && search_.verify) {
    candidates.keep_if([&](std::size_t i) { return verify(candidates, i); });
  }
  if (search_.visit) {
    search_.visit(candidates.all());
  }
  const bool ask = search_.verify && !search_.count_all;
  for (std::size_t i = 0; i < candidates.count; ++i) {
    if (candidates.scores[i] < best_.bar()) {
      pruned_ |= ask;
      count_ += ask ? 0 : 1;
    } else if (!ask || verify(candidates, i)) {
      ++count_;
      best_.add({candidates.docids[i], candidates.scores[i]});
    }
  }
}

FlatResult MatchCollector::take() {
  return {.best = best_.take(),
          .count = count_,
          .count_is_exact = search_.count_all || !pruned_};
}

}  // namespace morgue
