#include "query/described_brackets.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "query/query_parser.h"

namespace morgue {
namespace {

template <class Join>
bool is_join(const Query& query) {
  const auto* join = std::get_if<Join>(&query.node);
  return join != nullptr && join->clauses.size() > 1;
}

// Brackets within brackets of the description.
std::size_t nesting(const Query& query, Binding around, Brackets brackets) {
  std::size_t deepest = 0;
  const auto look_at = [&](const std::vector<Query>& clauses, Binding binding) {
    const Binding inside = clauses.size() > 1 ? binding : around;
    for (const Query& clause : clauses) {
      deepest = std::max(deepest, nesting(clause, inside, brackets));
    }
  };
  if (const auto* both = std::get_if<And>(&query.node)) {
    look_at(both->clauses, Binding::kAnd);
  } else if (const auto* either = std::get_if<Or>(&query.node)) {
    look_at(either->clauses, Binding::kOr);
  } else if (const auto* negation = std::get_if<Not>(&query.node)) {
    deepest = nesting(negation->clause.front(), Binding::kNot, brackets);
  }
  return deepest + (needs_brackets(query, around, brackets) ? 1 : 0);
}

}  // namespace

Brackets brackets_for(const Query& query) {
  return nesting(query, Binding::kNone, Brackets::kHelpful) <= kDeepestNesting
             ? Brackets::kHelpful
             : Brackets::kNeeded;
}

bool needs_brackets(const Query& query, Binding around, Brackets brackets) {
  if (is_join<Or>(query)) {
    return around == Binding::kAnd || around == Binding::kNot;
  }
  if (is_join<And>(query)) {
    return around == Binding::kNot ||
           (around == Binding::kOr && brackets == Brackets::kHelpful);
  }
  return false;
}

}  // namespace morgue
