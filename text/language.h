#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace morgue {

struct DetectedLanguage {
  std::string tag;              // "en"; empty: cannot tell
  std::uint8_t confidence = 0;  // percent
};

// The language that most of the text's first kilobyte or four are written in,
// by cld2; empty where cld2 itself does not trust its answer or the text is too
// short (under some 60 letters).
DetectedLanguage detect_language(std::string_view text);

// "EN_us" -> "en-us", "english" -> "en", "eng" -> "en"; empty where it is no
// language.
std::string canonical_language(std::string_view tag);

// "pt-br" -> "pt".
std::string_view primary_subtag(std::string_view tag);

}  // namespace morgue
