#pragma once

#include <string>
#include <string_view>

namespace morgue {

// A number for each letter of a word in UTF-8, alike for like letters.  Never
// throws: bytes that are not UTF-8 count as they are.
std::u32string letters_of(std::string_view word);

}  // namespace morgue
