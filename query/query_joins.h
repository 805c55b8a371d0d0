#pragma once

#include <vector>

#include "query/query_tree.h"

namespace morgue {

// Trees as the parser makes them: And and Or have two clauses or more and none
// of their own kind below them, Not has no Not, and Everything stands in no
// And.  All take at least one clause.

Query all_of_these(std::vector<Query> clauses, TypedRange typed);
Query any_of_these(std::vector<Query> clauses, TypedRange typed);
Query none_of(Query clause, TypedRange typed);

}  // namespace morgue
