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

}  // namespace

std::string json_string(std::string_view text) {
  std::string json;
  json.reserve(text.size() + 2);
  json += '"';
  for (const char c : text) {
    if (must_be_escaped(c)) {
      append_escaped(json, c);
    } else {
      json += c;
    }
  }
  json += '"';
  return json;
}

}  // namespace morgue
