#pragma once

#include <string>
#include <string_view>

namespace morgue {

// A text without case, accents, spaces and ASCII signs: what two settings of
// the same headline have in common.
std::string bare_words(std::string_view text);

}  // namespace morgue
