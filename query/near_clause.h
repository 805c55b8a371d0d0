#pragma once

#include <cstdint>
#include <optional>
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

// The chain as Near or Apart.  The tighter connector goes first: the one of
// fewer words, then those of sentences, then of paragraphs; of equal ones the
// left.  Like ones that follow each other make one window.  Throws QueryError
// naming what stands next to a connector and cannot.
Query near_query(NearChain chain);

// Compares connectors.
std::uint32_t looseness(const Nearness& reach);

}  // namespace morgue
