#pragma once

#include "query/flat_scorer.h"

namespace morgue {

// Answers a search by decoding every list, byte by byte, and scoring every
// article: what search_flat must answer.  Matches below the floor are left
// out; the count is always exact.
FlatResult search_exhaustively(const FlatSearch& search);

}  // namespace morgue
