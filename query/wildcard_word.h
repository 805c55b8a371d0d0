#pragma once

#include <cstddef>
#include <string_view>

#include "query/query_tree.h"
#include "query/refused_syntax.h"

namespace morgue {

inline constexpr std::size_t kFewestFixedLetters = 2;

// Whether the piece has a * or ? that is not punctuation at its end: wom?n,
// *gate, flood*.
bool has_wildcard(std::string_view piece);

// Its word, folded: kPrefix where one star ends it, else kWildcard.  Throws
// QueryError where it is not one word, or has too few letters.
Word wildcard_word(const TypedPiece& piece, TextField field);

}  // namespace morgue
