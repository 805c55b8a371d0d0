#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

#include "text/code_point.h"
#include "text/fold_table.h"

namespace morgue {
namespace {

// Words longer than this stay as typed: reordering the marks of a hostile
// text takes quadratic time.
constexpr std::size_t kLongestNormalised = 1024;

bool is_ascii(std::string_view text) {
  std::uint8_t bits = 0;
  for (const char c : text) {
    bits |= static_cast<std::uint8_t>(c);
  }
  return bits < 0x80;
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x9 && c <= 0xD) || c == 0x85 || c == 0xA0 ||
         c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 ||
         c == 0xFEFF;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// Marks that turn the reading direction of all that follows on a terminal.
bool turns_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

constexpr std::u32string_view kDoubleQuotes =
    U"\u201C\u201D\u201E\u201F\u00AB\u00BB\u301D\u301E\u301F\u300C\u300D";
constexpr std::u32string_view kSingleQuotes =
    U"\u2018\u2019\u201A\u201B\u2039\u203A\u2032\u02BC";
constexpr std::u32string_view kDashes =
    U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

// The ASCII sign that `c` was meant as; 0 where it is itself.
char typed_sign(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) {
    return static_cast<char>(c - 0xFEE0);
  }
  if (kDoubleQuotes.find(c) != kDoubleQuotes.npos) {
    return '"';
  }
  if (kSingleQuotes.find(c) != kSingleQuotes.npos) {
    return '\'';
  }
  if (kDashes.find(c) != kDashes.npos) {
    return '-';
  }
  return c >= 0x80 && is_space(c) ? ' ' : '\0';
}

std::string with_typed_signs(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (const char sign = typed_sign(c.value)) {
      out += sign;
    } else {
      out += text.substr(at, c.length);
    }
    at += c.length;
  }
  return out;
}

void append_nfc(std::string& out, std::string_view word) {
  if (word.size() > kLongestNormalised || is_ascii(word)) {
    out += word;
    return;
  }
  utf8proc_uint8_t* mapped = nullptr;
  const auto length = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(word.data()),
      static_cast<utf8proc_ssize_t>(word.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(
      mapped, &std::free);
  if (length < 0) {
    out += word;
  } else {
    out.append(reinterpret_cast<const char*>(mapped),
               static_cast<std::size_t>(length));
  }
}

// No terminal title is longer; without its end it is text again.
constexpr std::size_t kLongestEscape = 256;

// ECMA-48, 5.4: what may stand between "ESC [" and the letter at the end.
constexpr std::string_view kEscapeParameters =
    "0123456789:;<=>?!\"#$%&'()*+,-./ ";

// Where an escape sequence that opens at `at` (an ESC or a CSI) ends.
std::size_t escape_end(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) {
    return text.size();
  }
  const char kind = text[at + 1];
  if (kind == '[') {
    const auto end = text.find_first_not_of(kEscapeParameters, at + 2);
    if (end == text.npos) {
      return text.size();
    }
    return text[end] >= '@' && text[end] <= '~' ? end + 1 : end;
  }
  if (kind == ']' || kind == 'P' || kind == '_' || kind == '^') {
    const auto end = text.substr(at, kLongestEscape).find_first_of("\a\\");
    return end == text.npos ? at + 2 : at + end + 1;
  }
  return code_point_at(text, at + 1).length + at + 1;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const FoldedChar& folded = folded_char(c.value);
    if ((folded.flags & FoldedChar::kComposes) != 0) {
      const Composition end = compose(out, c.value);
      out.resize(out.size() - end.drop);
      out += end.added();
    } else {
      out += folded.folding();
    }
    at += c.length;
  }
  return out;
}

std::string normalise_typed(std::string_view text) {
  if (is_ascii(text)) {
    return std::string(text);
  }
  const std::string typed = with_typed_signs(text);
  std::string out;
  out.reserve(typed.size());
  std::string_view rest = typed;
  while (!rest.empty()) {
    const std::size_t space = std::min(rest.find(' '), rest.size() - 1);
    append_nfc(out, rest.substr(0, space + 1));
    rest.remove_prefix(space + 1);
  }
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    width += c.value < 0x80 ? std::size_t{!is_control(c.value)}
                            : static_cast<std::size_t>(utf8proc_charwidth(
                                  static_cast<utf8proc_int32_t>(c.value)));
    at += c.length;
  }
  return width;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (c.value == 0x1B) {
      at = escape_end(text, at);
      continue;
    }
    if (is_space(c.value)) {
      if (out.empty() || out.back() != ' ') {
        out += ' ';
      }
    } else if (!is_control(c.value) && !turns_direction(c.value)) {
      out += text.substr(at, c.length);
    }
    at += c.length;
  }
  return out;
}

std::string_view trimmed_front(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = code_point_at(text, 0);
    if (!is_space(first.value)) {
      break;
    }
    text.remove_prefix(first.length);
  }
  return text;
}

std::string_view trimmed(std::string_view text) {
  text = trimmed_front(text);
  while (!text.empty()) {
    const CodePoint last = last_code_point(text);
    if (!is_space(last.value)) {
      break;
    }
    text.remove_suffix(last.length);
  }
  return text;
}

}  // namespace morgue
