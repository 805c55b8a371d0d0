#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "query/query_tree.h"
#include "query/refused_syntax.h"

namespace morgue {

// What follows a word, a phrase or a bracket without a space: ~ or ~2, then ^3.
struct Suffix {
  // After a tilde; a number that is not typed is 0.
  std::optional<std::uint32_t> tilde;
  std::optional<double> boost;
};

inline constexpr double kLeastBoost = 0.1;
inline constexpr double kMostBoost = 10;

// Where the suffix of a word begins; its end where it has none.
std::size_t suffix_begin(std::string_view word);

// Throws QueryError where it is none, or its numbers are out of bounds.
Suffix read_suffix(const TypedPiece& piece);

// Makes all words of a clause weigh so many times as much.
void boost(Query& clause, double factor);

}  // namespace morgue
