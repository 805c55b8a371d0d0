#pragma once

#include <string>
#include <string_view>

namespace morgue {

bool is_valid_utf8(std::string_view text);

// Appends a code point, which must be none of a surrogate's and at most
// U+10FFFF.
void append_utf8(std::string& text, char32_t code_point);

// Replaces every malformed sequence by U+FFFD.
std::string repair_utf8(std::string_view bytes);

// Reads the bytes as windows-1252, the superset of Latin-1 that old archives
// are mostly written in.  Bytes that it leaves undefined become U+FFFD.
std::string from_windows_1252(std::string_view bytes);

// Case and accents folded, compatibility forms unified (NFKC): what two
// spellings must share to be the same word.  "Résumé" -> "resume",
// "ＡＢＣ" -> "abc", "Straße" -> "strasse".
std::string fold(std::string_view text);

// Typed quotes, dashes and spaces as a query understands them: curly and
// low quotes to " or ', no-break and full-width spaces to a space, full-width
// signs to ASCII; NFC otherwise.
std::string normalise_typed(std::string_view text);

// The largest prefix length <= `length` that ends between code points.
std::size_t utf8_floor(std::string_view text, std::size_t length);

std::size_t count_code_points(std::string_view text);

// Columns on a terminal: East Asian wide characters take two, combining ones
// none.
std::size_t display_width(std::string_view text);

// Without control characters and escape sequences; white space collapsed to
// single spaces.  For anything that goes to a terminal.
std::string printable(std::string_view text);

// White space (Unicode's too) removed at both ends.
std::string_view trimmed(std::string_view text);

// The same at the beginning only.
std::string_view trimmed_front(std::string_view text);

}  // namespace morgue
