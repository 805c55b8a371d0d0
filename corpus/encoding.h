#pragma once

#include <string>
#include <string_view>

namespace morgue {

struct DecodedText {
  std::string text;      // valid UTF-8, no byte order mark
  bool was_utf8 = true;  // false: read as something else, or repaired
};

// The text that the bytes were meant as.  Bytes that are no UTF-8 and hold no
// well-formed sequence of it at all are windows-1252; UTF-8 with damaged
// places is repaired with U+FFFD.
DecodedText decode_text(std::string_view bytes);

// The same in place; false where it was not UTF-8.
bool decode_in_place(std::string& text);

// True where NULs and control characters say that this is no text: an image,
// a document of an office program, UTF-16.
bool looks_binary(std::string_view bytes);

// `bytes` without a UTF-8 byte order mark at the start.
std::string_view without_mark(std::string_view bytes);

}  // namespace morgue
