#pragma once

#include <vector>

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

// The same for an operand of a proximity; `first`: its first one.
bool needs_brackets(const Query& operand, const Query& proximity, bool first);

// The operands of a Near or Apart; null for anything else.
const std::vector<Query>* operands_of(const Query& query);

}  // namespace morgue
