#include "query/xml_text.h"

#include "text/code_point.h"

namespace morgue {
namespace {

// XML 1.0, 2.2, but for carriage returns, which would be read as line feeds,
// and for control characters, which it discourages.
bool is_xml_character(char32_t c) {
  return c == '\t' || c == '\n' ||
         (c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0) && c != 0xFFFE &&
          c != 0xFFFF);
}

std::string_view xml_escape(char32_t c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (const std::string_view escape = xml_escape(c.value); !escape.empty()) {
      out += escape;
    } else if (is_xml_character(c.value)) {
      out += text.substr(at, c.length);
    }
    at += c.length;
  }
  return out;
}

}  // namespace morgue
