#pragma once

#include <cstddef>
#include <string_view>

namespace morgue {

// Where a member's value stands in the bytes of a JSON object.
struct JsonMember {
  std::size_t begin = std::string_view::npos;  // npos: there is no such member
  std::size_t end = std::string_view::npos;    // npos: not among the bytes
};

// Finds a member of the outermost object by counting brackets and quotes, so
// that the object need be neither whole nor held as a tree.  `name` as it is
// written, without escapes.
JsonMember find_json_member(std::string_view json, std::string_view name);

}  // namespace morgue
