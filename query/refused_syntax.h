#pragma once

#include <string_view>

#include "query/query_tree.h"

namespace morgue {

// What other search languages have, and later editions of this one: each is
// refused by name, so that nothing is searched as words that was meant
// otherwise.

// A piece of a query, and the query for the message.
struct TypedPiece {
  std::string_view text;
  TypedRange typed;
  std::string_view query;
};

// Throws QueryError where the piece, standing by itself, is an operator that
// is not understood: w/s, /5, adj/5, &&, XOR, [a TO b].
void refuse_foreign_operator(const TypedPiece& piece);

// The same for a piece right before a bracket: allcaps(, atleast5(.
void refuse_function(const TypedPiece& piece);

// The same for a piece right after a quote or bracket: ~3, ^2.
void refuse_suffix(const TypedPiece& piece);

// The same for the marks in a word: wom?n, *gate, fuzzy~1, boost^2, a|b, \(.
void refuse_word_marks(const TypedPiece& piece);

}  // namespace morgue
