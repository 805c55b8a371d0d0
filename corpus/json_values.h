#pragma once

#include <string_view>
#include <vector>

#include <simdjson.h>

#include "corpus/record_fields.h"

namespace morgue {

// The values that a JSON element amounts to as a field: a string or a number
// is one, an array as many as its elements give, an object the one that its
// usual name for a text holds, with the object's kind or role beside it.
std::vector<FieldValue> json_values(const simdjson::dom::element& element);

// The string that the member of that name is, as long as its parser lives;
// empty where there is none.
std::string_view json_text(const simdjson::dom::object& object,
                           std::string_view name);

}  // namespace morgue
