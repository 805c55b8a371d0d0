#include "query/described_brackets.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "query/near_clause.h"
#include "query/query_parser.h"

namespace morgue {
namespace {

template <class Join>
bool is_join(const Query& query) {
  const auto* join = std::get_if<Join>(&query.node);
  return join != nullptr && join->clauses.size() > 1;
}

// Of a Near or Apart.
const Nearness& reach_of(const Query& proximity) {
  const auto* near = std::get_if<Near>(&proximity.node);
  return near != nullptr ? near->reach : std::get<Apart>(proximity.node).reach;
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
  } else if (const auto* often = std::get_if<AtLeast>(&query.node)) {
    deepest = 1 + nesting(often->clause.front(), Binding::kNone, brackets);
  } else if (const auto* early = std::get_if<AtOpening>(&query.node)) {
    deepest = 1 + nesting(early->clause.front(), Binding::kNone, brackets);
  } else if (const auto* operands = operands_of(query)) {
    for (const Query& operand : *operands) {
      const bool first = &operand == &operands->front();
      deepest = std::max(deepest,
                         nesting(operand, Binding::kNone, brackets) +
                             (needs_brackets(operand, query, first) ? 1 : 0));
    }
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

const std::vector<Query>* operands_of(const Query& query) {
  if (const auto* near = std::get_if<Near>(&query.node)) {
    return &near->operands;
  }
  const auto* apart = std::get_if<Apart>(&query.node);
  return apart == nullptr ? nullptr : &apart->operands;
}

bool needs_brackets(const Query& operand, const Query& proximity, bool first) {
  if (is_join<Or>(operand)) {
    return true;
  }
  if (operands_of(operand) == nullptr) {
    return false;
  }
  const Nearness& inner = reach_of(operand);
  const Nearness& outer = reach_of(proximity);
  if (looseness(inner) != looseness(outer)) {
    return looseness(inner) > looseness(outer);
  }
  // Chains are read from the left, and like connectors as one.
  const bool alike = std::holds_alternative<Near>(operand.node) &&
                     std::holds_alternative<Near>(proximity.node) &&
                     inner == outer;
  return !first || alike;
}

}  // namespace morgue
