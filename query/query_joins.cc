#include "query/query_joins.h"

#include <iterator>
#include <utility>

namespace morgue {
namespace {

template <class Join>
std::vector<Query> flattened(std::vector<Query> clauses) {
  std::vector<Query> flat;
  for (Query& clause : clauses) {
    if (auto* inner = std::get_if<Join>(&clause.node)) {
      flat.insert(flat.end(), std::make_move_iterator(inner->clauses.begin()),
                  std::make_move_iterator(inner->clauses.end()));
    } else {
      flat.push_back(std::move(clause));
    }
  }
  return flat;
}

template <class Join>
Query joined(std::vector<Query> clauses, TypedRange typed) {
  std::vector<Query> flat = flattened<Join>(std::move(clauses));
  if (flat.size() == 1) {
    return std::move(flat.front());
  }
  return {Join{std::move(flat)}, typed};
}

}  // namespace

Query all_of_these(std::vector<Query> clauses, TypedRange typed) {
  std::erase_if(clauses, [](const Query& clause) {
    return std::holds_alternative<Everything>(clause.node);
  });
  if (clauses.empty()) {
    return {Everything{}, typed};
  }
  return joined<And>(std::move(clauses), typed);
}

Query any_of_these(std::vector<Query> clauses, TypedRange typed) {
  return joined<Or>(std::move(clauses), typed);
}

Query none_of(Query clause, TypedRange typed) {
  if (auto* inner = std::get_if<Not>(&clause.node)) {
    Query twice_negated = std::move(inner->clause.front());
    return twice_negated;
  }
  Not negation;
  negation.clause.push_back(std::move(clause));
  return {std::move(negation), typed};
}

}  // namespace morgue
