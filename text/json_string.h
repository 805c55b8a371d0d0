#pragma once

#include <string>
#include <string_view>

namespace morgue {

// The text as a JSON string (RFC 8259), quotes included.  Text must be valid
// UTF-8.  Escaped are what must be, and what a terminal would obey.
std::string json_string(std::string_view text);

}  // namespace morgue
