#pragma once

#include "query/query_tree.h"

namespace morgue {

// How tightly the surroundings of a clause hold it together.
enum class Binding { kNone, kOr, kAnd, kNot };

// Brackets that only help the reader stand where the limit on nesting leaves
// room for them.
enum class Brackets { kHelpful, kNeeded };

// As many as a query may hold.
Brackets brackets_for(const Query& query);

// True where `query` must stand in brackets as a clause of what is around it.
bool needs_brackets(const Query& query, Binding around, Brackets brackets);

}  // namespace morgue
