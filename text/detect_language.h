#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace morgue {

struct DetectedLanguage {
  std::string tag;              // "en"; empty: cannot tell
  std::uint8_t confidence = 0;  // percent
};

// The language that a text begins in: English where its function words show it
// (text/english_words.h), else what cld2 says of its first 192 bytes, or where
// cld2 does not trust that answer, of its first kilobyte, then four.  Empty
// where it trusts none, or the text is too short (under some 60 letters).
DetectedLanguage detect_language(std::string_view text);

}  // namespace morgue
