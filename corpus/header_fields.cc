#include "corpus/header_fields.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::string_view kCharset = "charset";

// The part up to the sign; takes it and the sign off the front.
std::string_view take_part(std::string_view& text, char sign) {
  const std::size_t end = std::min(text.find(sign), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

}  // namespace

std::size_t header_size(std::string_view bytes) {
  for (std::size_t end = bytes.find('\n'); end != bytes.npos;
       end = bytes.find('\n', end + 1)) {
    const std::string_view next = bytes.substr(end + 1);
    if (next.starts_with('\n')) {
      return end + 2;
    }
    if (next.starts_with("\r\n")) {
      return end + 3;
    }
  }
  return std::string_view::npos;
}

std::string_view header_field(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    std::string_view value = take_part(header, '\n');
    if (same_name(trimmed(take_part(value, ':')), name)) {
      return trimmed(value);
    }
  }
  return {};
}

std::string_view media_type_of(std::string_view content_type) {
  return trimmed(take_part(content_type, ';'));
}

std::string_view charset_of(std::string_view content_type) {
  take_part(content_type, ';');
  while (!content_type.empty()) {
    std::string_view value = take_part(content_type, ';');
    if (same_name(trimmed(take_part(value, '=')), kCharset)) {
      value = trimmed(value);
      const bool quoted =
          value.size() > 1 && value.front() == '"' && value.back() == '"';
      return quoted ? value.substr(1, value.size() - 2) : value;
    }
  }
  return {};
}

}  // namespace morgue
