#include "query/flat_scorer.h"

#include <algorithm>
#include <memory>

#include "query/conjunction_scorer.h"
#include "query/disjunction_scorer.h"
#include "query/known_scores.h"
#include "query/match_collector.h"

namespace morgue {
namespace {

// Looking an article up in the terms costs so many times what meeting a
// posting of theirs does.
constexpr std::uint64_t kLookUpCost = 4;

std::vector<const FlatTerm*> terms_that_occur(const FlatSearch& search) {
  std::vector<const FlatTerm*> terms;
  terms.reserve(search.terms.size());
  for (const FlatTerm& term : search.terms) {
    if (postings_in(term.lists) > 0) {
      terms.push_back(&term);
    }
  }
  return terms;
}

bool can_match(const FlatSearch& search, std::size_t terms_that_occur) {
  const bool lacks_group =
      std::any_of(search.required.begin(), search.required.end(),
                  [](const auto& group) { return postings_in(group) == 0; });
  if (lacks_group) {
    return false;
  }
  return search.all ? terms_that_occur == search.terms.size() &&
                          terms_that_occur + search.required.size() > 0
                    : terms_that_occur > 0;
}

// Whether one of the groups is so short that the terms are best looked up.
bool is_driven_by_group(const FlatSearch& search,
                        const std::vector<const FlatTerm*>& terms) {
  std::uint64_t postings = 0;
  for (const FlatTerm* term : terms) {
    postings += postings_in(term->lists);
  }
  return std::any_of(search.required.begin(), search.required.end(),
                     [postings](const auto& group) {
                       return postings_in(group) * kLookUpCost < postings;
                     });
}

}  // namespace

FlatResult search_flat(const FlatSearch& search) {
  MatchCollector collector(search);
  const std::vector<const FlatTerm*> terms = terms_that_occur(search);
  if (!can_match(search, terms.size())) {
    return {.best = {}, .count = 0, .count_is_exact = true};
  }
  const bool any = !search.all && terms.size() > 1;
  if ((any || terms.size() == 1) && !collector.looks_at_each()) {
    for (const FlatTerm* term : terms) {
      collector.raise_bar(known_score(*term, search));
    }
  }
  if (any && !is_driven_by_group(search, terms)) {
    std::make_unique<DisjunctionScorer>(search, terms, collector)->run();
  } else {
    std::make_unique<ConjunctionScorer>(search, terms, collector)->run();
  }
  return collector.take();
}

}  // namespace morgue
