#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "query/query_lexer.h"
#include "query/query_tree.h"

namespace morgue {

// `a w/5 b w/5 c` as read so far.
struct NearChain {
  std::vector<std::optional<Query>> operands;  // nothing: held no word
  std::vector<TypedRange> typed;               // of each operand
  std::vector<QueryToken> connectors;          // one fewer
};

// The chain as Near, or as Or of Nears where an operand is a group of
// alternative words: a w/5 (b OR c) is (a w/5 b) OR (a w/5 c).  Throws
// QueryError naming what stands next to a connector and cannot.
Query near_query(const NearChain& chain, TypedRange typed,
                 std::string_view text);

}  // namespace morgue
