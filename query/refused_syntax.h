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
// is not understood: &&, XOR, [a TO b].
void refuse_foreign_operator(const TypedPiece& piece);

// The same for a piece right before a bracket: caps(, like(.
void refuse_function(const TypedPiece& piece);

// The same for the marks in a word: a|b, \(.
void refuse_word_marks(const TypedPiece& piece);

// Addresses of the web hold all sorts of marks, which mean nothing there.
bool is_address(std::string_view text);

}  // namespace morgue
