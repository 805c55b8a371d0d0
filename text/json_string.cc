#include "text/json_string.h"

#include <array>

#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

void append_escaped(std::string& json, char c) {
  switch (c) {
    case '"':
      json += "\\\"";
      break;
    case '\\':
      json += "\\\\";
      break;
    case '\n':
      json += "\\n";
      break;
    case '\r':
      json += "\\r";
      break;
    case '\t':
      json += "\\t";
      break;
    default:
      json += "\\u00";
      json += kHex[static_cast<unsigned>(c) >> 4 & 0xF];
      json += kHex[static_cast<unsigned>(c) & 0xF];
  }
}

// Bytes that stand for themselves wherever they stand.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < plain.size(); ++byte) {
    plain.at(byte) = byte != '"' && byte != '\\' && byte != 0x7F &&
                     byte != 0xC2 && byte != 0xE2;
  }
  return plain;
}();

// How many such bytes the text opens with.
std::size_t plain_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() &&
         kPlain[static_cast<unsigned char>(text[length])]) {
    ++length;
  }
  return length;
}

// The length of a character that a terminal would obey or that would turn the
// text around it (C1 controls, bidirectional overrides and isolates); 0: none.
std::size_t unsafe_length(std::string_view rest) {
  const auto byte = [&](std::size_t i) {
    return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U;
  };
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F) {
    return 2;
  }
  const bool turns = byte(0) == 0xE2 &&
                     ((byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE) ||
                      (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9));
  return turns ? 3 : 0;
}

void append_code_point(std::string& json, std::string_view character) {
  unsigned code = static_cast<unsigned char>(character[0]) &
                  (character.size() == 2 ? 0x1FU : 0x0FU);
  for (const char c : character.substr(1)) {
    code = code << 6U | (static_cast<unsigned char>(c) & 0x3FU);
  }
  json += "\\u";
  for (unsigned shift = 16; shift > 0;) {
    shift -= 4;
    json += kHex[code >> shift & 0xFU];
  }
}

// Appends the character that the text opens with; returns its length.
std::size_t append_special(std::string& json, std::string_view text) {
  if (const std::size_t length = unsafe_length(text)) {
    append_code_point(json, text.substr(0, length));
    return length;
  }
  if (is_beyond_ascii(text[0])) {
    json += text[0];
  } else {
    append_escaped(json, text[0]);
  }
  return 1;
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string json;
  json.reserve(text.size() + 2);
  json += '"';
  while (!text.empty()) {
    const std::size_t plain = plain_length(text);
    json += text.substr(0, plain);
    text.remove_prefix(plain);
    if (!text.empty()) {
      text.remove_prefix(append_special(json, text));
    }
  }
  json += '"';
  return json;
}

}  // namespace morgue
