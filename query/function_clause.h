#pragma once

#include <string_view>

#include "query/query_function.h"
#include "query/query_tree.h"

namespace morgue {

// What `function(clause)` means: of openings each part of the clause by itself,
// so that lead(a b) has both words there.  Throws QueryError where the clause
// holds what the function cannot take.
Query applied(const QueryFunction& function, Query clause, TypedRange typed);

}  // namespace morgue
