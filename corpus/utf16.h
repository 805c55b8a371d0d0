#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace morgue {

// Whether the bytes begin with a byte order mark of UTF-16.
bool has_utf16_mark(std::string_view bytes);

// Turns UTF-16 into UTF-8, one piece after another.  Half a surrogate pair and
// half a code unit at the end become U+FFFD.
class Utf16Decoder {
 public:
  // `mark` is what the text begins with, has_utf16_mark() of it being true; it
  // is no part of the pieces.
  explicit Utf16Decoder(std::string_view mark)
      : little_endian_(mark.starts_with('\xFF')) {}

  // Appends to `text` what the piece means.
  void take(std::string_view piece, std::string& text);

  // After the last piece.
  void finish(std::string& text);

 private:
  void take_unit(char32_t unit, std::string& text);

  bool little_endian_;
  std::string half_unit_;  // the first byte of one, or nothing
  char32_t high_ = 0;      // the first half of a surrogate pair, or 0
};

// The text of bytes that begin with such a mark; nullopt where they do not.
std::optional<std::string> from_utf16(std::string_view bytes);

}  // namespace morgue
