#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/field_names.h"

namespace morgue {

// A field's name as it opens a piece of a query.
struct LexedField {
  std::optional<QueryField> field;  // nullopt: the piece is a word
  std::size_t value_begin = 0;
  // Of date fields only, whose values have a syntax of their own.
  std::size_t value_end = 0;
  std::string_view value;
};

// Tells whether query[begin, end) opens with a field: "headline:strike",
// "date>=2020", but not "15:30", "http://x.example" or "note: something".
// Notes say where a colon was read as punctuation after a field's name.
// Throws QueryError where a field is unknown or has no value.
LexedField read_field(std::string_view query, std::size_t begin,
                      std::size_t end, std::vector<std::string>& notes);

}  // namespace morgue
