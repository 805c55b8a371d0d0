#pragma once

#include <optional>

#include "query/query_tree.h"
#include "query/refused_syntax.h"

namespace morgue {

// How far apart words may be, as a piece of a query says it, in any case: w/5,
// /5, near/5; pre/5, +5, adj/5 in this order; w/s, pre/s and so on in one
// sentence, w/p in one paragraph.  And the words NEAR, ADJ and PRE, in
// capitals.  nullopt where the piece is no connector.  Throws QueryError
// where it opens like one and its distance is missing, 0 or too large.
std::optional<Nearness> read_connector(const TypedPiece& piece);

}  // namespace morgue
