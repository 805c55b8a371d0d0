#include <utility>

#include "query/query_joins.h"
#include "query/query_reader.h"

namespace morgue {
namespace {

// True for what narrows a search rather than being looked for.
bool narrows(const Query& clause) {
  return std::holds_alternative<Not>(clause.node) ||
         std::holds_alternative<Filter>(clause.node) ||
         std::holds_alternative<DateRange>(clause.node);
}

}  // namespace

// Clauses that an OR stands next to are alternatives, whatever they are.
// Those without one (only where words are joined by OR by default) are
// required of every article if they narrow.
QueryReader::Clause QueryReader::any_of() {
  const std::size_t first = at_;
  std::vector<Query> alternatives;
  std::vector<Query> required;
  bool mixes = false;
  bool after_or = false;
  do {
    Clause clause = all_of();
    mixes |= joined_by_and_;
    const bool before_or = accept(QueryTokenKind::kOr);
    if (clause) {
      const bool is_required =
          !after_or && !before_or && !in_keyword_field() && narrows(*clause);
      (is_required ? required : alternatives).push_back(std::move(*clause));
    }
    after_or = before_or;
  } while (after_or || at_clause());
  mixes_and_with_or_ |= mixes && alternatives.size() > 1;
  return required_and_any(std::move(required), std::move(alternatives),
                          since(first));
}

QueryReader::Clause QueryReader::required_and_any(
    std::vector<Query> required, std::vector<Query> alternatives,
    TypedRange typed) const {
  if (!alternatives.empty()) {
    // describe() will need brackets that were not typed.
    if (!required.empty() && alternatives.size() > 1 &&
        nesting_ == kDeepestNesting) {
      refuse_nesting(typed);
    }
    required.insert(required.begin(),
                    any_of_these(std::move(alternatives), typed));
  }
  if (required.empty()) {
    return std::nullopt;
  }
  return all_of_these(std::move(required), typed);
}

}  // namespace morgue
