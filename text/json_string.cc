#include "text/json_string.h"

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

bool must_be_escaped(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' ||
         c == 0x7F;
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

}  // namespace

std::string json_string(std::string_view text) {
  std::string json;
  json.reserve(text.size() + 2);
  json += '"';
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t length = unsafe_length(text.substr(at))) {
      append_code_point(json, text.substr(at, length));
      at += length;
      continue;
    }
    if (must_be_escaped(text[at])) {
      append_escaped(json, text[at]);
    } else {
      json += text[at];
    }
    ++at;
  }
  json += '"';
  return json;
}

}  // namespace morgue
