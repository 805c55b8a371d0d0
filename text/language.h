#pragma once

#include <string>
#include <string_view>

namespace morgue {

// "EN_us" -> "en-us", "english" -> "en", "eng" -> "en"; empty where it is no
// language.
std::string canonical_language(std::string_view tag);

// "pt-br" -> "pt".
std::string_view primary_subtag(std::string_view tag);

}  // namespace morgue
