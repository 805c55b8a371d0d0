#include "query/disjunction_scorer.h"

#include <algorithm>

#include "query/block_part.h"
#include "query/window_walk.h"

namespace morgue {
namespace {

// Of so few postings in a window each is looked at, which costs less than
// looking through the window for those that matter.
constexpr std::uint64_t kFewPostings = 64;

// How many of a block's postings fall into a window, if they lie evenly.
std::uint64_t share_in_window(const PostingBlock& block) {
  const std::uint64_t span = std::uint64_t{block.last} - block.first + 1;
  return span <= kScoreWindow ? block.count()
                              : block.count() * kScoreWindow / span;
}

}  // namespace

DisjunctionScorer::DisjunctionScorer(const FlatSearch& search,
                                     std::span<const FlatTerm* const> terms,
                                     MatchCollector& collector)
    : search_(search), collector_(collector) {
  terms_.reserve(terms.size());
  for (const FlatTerm* term : terms) {
    for (const PostingList& list : term->lists) {
      terms_.push_back({PostingCursor(list), term->weight});
    }
  }
}

void DisjunctionScorer::run() {
  const auto cursor_of = [](Term& term) -> PostingCursor& {
    return term.cursor;
  };
  std::optional<Docid> from = 0;
  while (from &&
         (from = next_window(*from, collector_.allowed(), terms_, cursor_of))) {
    window_.start_at(*from);
    bound_terms();
    if (search_.count_all) {
      count_window();
    } else {
      prune_window();
    }
    from = docid_after(window_.last());
  }
}

// Finds what each term can score in the window.
void DisjunctionScorer::bound_terms() {
  by_most_.clear();
  sum_ = 0;
  postings_ = 0;
  for (Term& term : terms_) {
    std::uint8_t impact = 0;
    const PostingBlock* block = term.cursor.begin();
    while (block != term.cursor.end() && block->first <= window_.last()) {
      impact = std::max(impact, block->max_impact);
      postings_ += share_in_window(*block);
      ++block;
    }
    if (block != term.cursor.begin()) {
      term.most = std::uint64_t{term.weight} * impact;
      sum_ += term.most;
      by_most_.push_back(&term);
    }
  }
  std::sort(by_most_.begin(), by_most_.end(),
            [](const Term* one, const Term* other) {
              return one->most < other->most;
            });
}

// Every match is counted; only those that can be among the best are looked at
// one by one, if nothing but ranges decides.
void DisjunctionScorer::count_window() {
  window_.clear();
  for (Term* term : by_most_) {
    for_blocks_to(window_.last(), term->cursor,
                  [&] { window_.add_present(term->cursor, term->weight); });
  }
  const std::uint64_t bar = collector_.bar();
  if (collector_.looks_at_each() || bar == 0 || postings_ < kFewPostings) {
    window_.take_present(candidates_);
    collect();
    return;
  }
  if (!collector_.allowed().allows_all(window_.first(), window_.last())) {
    collector_.allowed().clear_forbidden(window_.first(), window_.present());
  }
  candidates_.count = 0;
  if (bar <= sum_) {
    window_.take_reaching(static_cast<std::uint32_t>(bar), candidates_);
    collector_.allowed().keep_allowed(candidates_);
  }
  collector_.count_only(window_.count_present() - candidates_.count);
  collect();
}

// Counts the terms that together score less than this, the least one first.
DisjunctionScorer::Others DisjunctionScorer::others_below(
    std::uint64_t score) const {
  Others others;
  while (others.terms < by_most_.size() &&
         others.most + by_most_[others.terms]->most < score) {
    others.most += by_most_[others.terms++]->most;
  }
  return others;
}

// The terms that cannot reach the bar even together find nothing; they only
// add to scores.  If it takes several of the rest, a window is filled anyhow,
// and adding one more term to it costs less than looking up the many
// candidates that a low threshold leaves: then the others must score less than
// half of the bar.
void DisjunctionScorer::prune_window() {
  const std::uint64_t bar = collector_.bar();
  Others others = others_below(bar);
  if (others.terms + 1 < by_most_.size()) {
    others = others_below(bar / 2);
  }
  const std::span<Term* const> terms = by_most_;
  const std::uint64_t lack = bar - others.most;
  if (bar > 0) {
    collector_.note_pruned();
  }
  if (others.terms == terms.size()) {
    return;
  }
  if (others.terms + 1 == terms.size()) {
    select_from(*terms.back(), lack);
  } else {
    add_essential(terms.subspan(others.terms), lack);
  }
  add_others(terms.first(others.terms), others.most);
  collect();
}

void DisjunctionScorer::select_from(Term& term, std::uint64_t lack) {
  candidates_.count = 0;
  for_blocks_to(window_.last(), term.cursor, [&] {
    if (std::uint64_t{term.weight} * term.cursor.block().max_impact >= lack) {
      const DecodedBlock& block = term.cursor.decoded();
      select_postings(
          block, part_between(term.cursor, window_.first(), window_.last()),
          impact_for(lack, term.weight), term.weight, candidates_);
    }
  });
}

// Blocks that cannot make a match of the best even with all other terms are
// left out: what else their articles have does not make them reach the bar.
void DisjunctionScorer::add_essential(std::span<Term* const> essential,
                                      std::uint64_t lack) {
  window_.clear();
  const bool few = lack == 0 || postings_ < kFewPostings;
  for (Term* term : essential) {
    const std::uint64_t others = sum_ - term->most;
    for_blocks_to(window_.last(), term->cursor, [&] {
      const std::uint64_t most =
          std::uint64_t{term->weight} * term->cursor.block().max_impact;
      if (most + others < collector_.bar()) {
        return;
      }
      if (few) {
        window_.add_present(term->cursor, term->weight);
      } else {
        window_.add(term->cursor, term->weight);
      }
    });
  }
  if (few) {
    window_.take_present(candidates_);
    candidates_.keep_if(
        [&](std::size_t i) { return candidates_.scores[i] >= lack; });
  } else {
    window_.take_reaching(static_cast<std::uint32_t>(lack), candidates_);
  }
}

// Adds the terms of which `rest` is the sum of what they can score, the
// greatest first.
void DisjunctionScorer::add_others(std::span<Term* const> others,
                                   std::uint64_t rest) {
  const std::uint64_t bar = collector_.bar();
  for (; !others.empty() && !candidates_.empty();
       others = others.first(others.size() - 1)) {
    Term& term = *others.back();
    rest -= term.most;
    look_up(candidates_, {bar, rest, term.weight}, term.cursor, found_);
    add_found(found_, term.weight, candidates_);
    candidates_.keep_if(
        [&](std::size_t i) { return candidates_.scores[i] + rest >= bar; });
  }
}

void DisjunctionScorer::collect() {
  for (std::size_t i = 0; i < search_.required.size(); ++i) {
    collector_.keep_required(i, candidates_);
  }
  collector_.collect(candidates_);
}

}  // namespace morgue
