#include "query/conjunction_scorer.h"

#include <algorithm>
#include <memory>

#include "query/block_part.h"

namespace morgue {

ConjunctionScorer::ConjunctionScorer(const FlatSearch& search,
                                     std::span<const FlatTerm* const> terms,
                                     MatchCollector& collector)
    : search_(search),
      collector_(collector),
      scoring_(terms.size()),
      any_will_do_(!search.all && terms.size() > 1) {
  terms_.reserve(terms.size() + search.required.size());
  for (const FlatTerm* term : terms) {
    if (!any_will_do_) {
      conjuncts_.push_back({postings_in(term->lists), false, terms_.size()});
    }
    add_term(term->lists, term->weight);
  }
  for (std::size_t i = 0; i < search.required.size(); ++i) {
    const std::vector<PostingList>& group = search.required[i];
    if (group.size() == 1) {
      conjuncts_.push_back({group.front().count, false, terms_.size()});
      add_term(group, 0);
    } else {
      conjuncts_.push_back({postings_in(group), true, i});
    }
  }
  std::sort(conjuncts_.begin(), conjuncts_.end(),
            [](const Conjunct& one, const Conjunct& other) {
              return one.count < other.count;
            });
  is_alone_ = conjuncts_.size() == 1 && !any_will_do_ &&
              search.excluded.empty() && !search.verify && !search.visit;
}

void ConjunctionScorer::add_term(std::span<const PostingList> lists,
                                 std::uint32_t weight) {
  Term term{lists, {lists.begin(), lists.end()}, weight, 0};
  for (const PostingList& list : lists) {
    term.most += std::uint64_t{weight} * list.max_impact;
  }
  most_ += term.most;
  terms_.push_back(std::move(term));
}

void ConjunctionScorer::run() {
  const Conjunct& driver = conjuncts_.front();
  if (driver.is_group) {
    drive_by_union(search_.required[driver.index], 0, 0);
    return;
  }
  Term& term = terms_[driver.index];
  if (term.lists.size() > 1) {
    drive_by_union(term.lists, term.weight, term.most);
  } else {
    drive_by_list(term);
  }
}

void ConjunctionScorer::drive_by_list(Term& driver) {
  PostingCursor& cursor = driver.cursors.front();
  while (seek_allowed(cursor)) {
    candidates_.count = 0;
    take_block(driver);
    score_rest();
    cursor.next();
  }
}

// Goes on to a block of which some part is within the search's ranges.
bool ConjunctionScorer::seek_allowed(PostingCursor& cursor) {
  while (!cursor.at_end()) {
    const std::optional<Docid> in =
        collector_.allowed().next_within(cursor.block().first);
    if (!in) {
      return false;
    }
    if (*in <= cursor.block().last) {
      return true;
    }
    cursor.seek(*in);
  }
  return false;
}

// Takes those postings of the driver's block whose articles can be among the
// best; all of them if all must be counted, unless they are without decoding.
void ConjunctionScorer::take_block(Term& driver) {
  PostingCursor& cursor = driver.cursors.front();
  const PostingBlock& block = cursor.block();
  rest_ = most_ - driver.most;
  const bool counts_whole =
      is_alone_ && collector_.allowed().allows_all(block.first, block.last);
  const std::uint64_t bar =
      counts_whole ? collector_.bar() : collector_.prune_below();
  const std::uint64_t lack = bar > rest_ ? bar - rest_ : 0;
  if (std::uint64_t{driver.weight} * block.max_impact >= lack) {
    const DecodedBlock& decoded = cursor.decoded();
    select_postings(decoded, {0, decoded.count},
                    impact_for(lack, driver.weight), driver.weight,
                    candidates_);
  }
  if (counts_whole) {
    collector_.count_only(block.count() - candidates_.count);
  } else if (candidates_.count < block.count()) {
    collector_.note_pruned();
  }
}

// The lists add `most` to a score at most.
void ConjunctionScorer::drive_by_union(std::span<const PostingList> lists,
                                       std::uint32_t weight,
                                       std::uint64_t most) {
  const auto docids = std::make_unique<PostingUnion>(lists, weight);
  while (docids->next(collector_.allowed(), candidates_)) {
    rest_ = most_ - most;
    drop_hopeless();
    score_rest();
  }
}

// Drops the candidates that cannot be among the best.
void ConjunctionScorer::drop_hopeless() {
  const std::uint64_t bar = collector_.prune_below();
  if (bar > rest_) {
    candidates_.keep_if(
        [&](std::size_t i) { return candidates_.scores[i] + rest_ >= bar; });
    collector_.note_pruned();
  }
}

// Looks the candidates up in all but what drives.
void ConjunctionScorer::score_rest() {
  if (conjuncts_.size() > 1) {
    collector_.allowed().keep_allowed(candidates_);
  }
  for (std::size_t i = 1; i < conjuncts_.size() && !candidates_.empty(); ++i) {
    if (conjuncts_[i].is_group) {
      collector_.keep_required(conjuncts_[i].index, candidates_);
    } else {
      require_term(terms_[conjuncts_[i].index]);
    }
  }
  if (any_will_do_) {
    score_any();
  }
  if (!candidates_.empty()) {
    collector_.collect(candidates_);
  }
}

void ConjunctionScorer::require_term(Term& term) {
  const std::uint64_t bar = collector_.prune_below();
  rest_ -= term.most;
  find_term(term, bar);
  candidates_.keep_if([&](std::size_t i) {
    return (found_[i] != 0) & (candidates_.scores[i] + rest_ >= bar);
  });
  if (bar > 0) {
    collector_.note_pruned();
  }
}

// Adds the term to the scores of the candidates that have it, and says in
// found_ which these are.  Those that cannot reach the bar may be left out.
void ConjunctionScorer::find_term(Term& term, std::uint64_t bar) {
  if (term.cursors.size() == 1) {
    look_up(candidates_, {bar, rest_, term.weight}, term.cursors.front(),
            found_);
    add_found(found_, term.weight, candidates_);
    return;
  }
  Found in_any;
  std::fill_n(in_any.begin(), candidates_.count, std::uint8_t{0});
  for (PostingCursor& cursor : term.cursors) {
    look_up(candidates_, {}, cursor, found_);
    add_found(found_, term.weight, candidates_);
    mark_found(found_, candidates_.count, in_any);
  }
  std::copy_n(in_any.begin(), candidates_.count, found_.begin());
}

// The candidates come from a group; any of the terms will do.
void ConjunctionScorer::score_any() {
  Found in_any;
  std::fill_n(in_any.begin(), candidates_.count, std::uint8_t{0});
  for (Term& term : std::span(terms_).first(scoring_)) {
    find_term(term, 0);
    mark_found(found_, candidates_.count, in_any);
  }
  candidates_.keep_if([&](std::size_t i) { return in_any[i] != 0; });
}

}  // namespace morgue
