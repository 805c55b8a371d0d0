#include "corpus/encoding.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

bool is_continuation(char byte) {
  return (static_cast<std::uint8_t>(byte) & 0xC0U) == 0x80U;
}

// A lead byte with as many continuation bytes as it announces.  In
// windows-1252 that would be an accented capital before a currency or
// punctuation sign, which hardly occurs.
bool has_utf8_sequence(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto lead = static_cast<std::uint8_t>(bytes[i]);
    if (lead < 0xC2U || lead > 0xF4U) {
      continue;
    }
    const std::size_t more = lead < 0xE0U ? 1 : (lead < 0xF0U ? 2 : 3);
    const std::string_view rest = bytes.substr(i + 1, more);
    if (rest.size() == more &&
        std::all_of(rest.begin(), rest.end(), is_continuation)) {
      return true;
    }
  }
  return false;
}

bool is_odd_control(char byte) {
  const auto code = static_cast<std::uint8_t>(byte);
  return code == 0x7F || (code < 0x20 && byte != '\t' && byte != '\n' &&
                          byte != '\v' && byte != '\f' && byte != '\r');
}

}  // namespace

std::string_view without_mark(std::string_view bytes) {
  return bytes.starts_with(kMark) ? bytes.substr(kMark.size()) : bytes;
}

DecodedText decode_text(std::string_view bytes) {
  bytes = without_mark(bytes);
  if (is_valid_utf8(bytes)) {
    return {std::string(bytes), true};
  }
  return {
      has_utf8_sequence(bytes) ? repair_utf8(bytes) : from_windows_1252(bytes),
      false};
}

bool decode_in_place(std::string& text) {
  if (is_valid_utf8(text)) {
    return true;
  }
  text = decode_text(text).text;
  return false;
}

bool looks_binary(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, std::size_t{64} << 10);
  const auto nuls = std::count(head.begin(), head.end(), '\0');
  const auto odd = std::count_if(head.begin(), head.end(), is_odd_control);
  // A text may hold a stray NUL or the control signs of an old wire.
  const auto size = static_cast<std::ptrdiff_t>(head.size());
  return nuls * 200 > size || odd * 20 > size;
}

}  // namespace morgue
