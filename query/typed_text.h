#pragma once

#include <string>
#include <string_view>

#include "query/query_tree.h"

namespace morgue {

// Small questions about characters of a query as typed.

// Space and control characters: all that only separates.
constexpr bool is_query_space(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
}

// True for letters in ASCII, and for all that is not ASCII.
bool has_letters(std::string_view text);

// True for small letters, and for letters of which ASCII cannot tell.
bool shows_small_letters(std::string_view text);

// `"text"`, for messages.
std::string in_quotes(std::string_view text);

// The query with that part of it replaced, and no two spaces where it was cut:
// for suggestions.
std::string with_replaced(std::string_view query, TypedRange part,
                          std::string_view by);

}  // namespace morgue
