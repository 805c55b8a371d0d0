#pragma once

#include <string>
#include <string_view>

namespace morgue {

// White space runs as single spaces, none at the ends.
std::string single_spaced(std::string_view text);

// Whether the text is so already and holds no control characters either.
// Nearly all text is, so this looks at many bytes at a time.
bool is_single_spaced(std::string_view text);

// The text with `by` wherever it has `what`, which must not be empty.
std::string with_all_replaced(std::string_view text, std::string_view what,
                              std::string_view by);

}  // namespace morgue
