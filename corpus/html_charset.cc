#include "corpus/html_charset.h"

#include <string>
#include <utility>

#include <uchardet/uchardet.h>

#include "corpus/charset.h"
#include "corpus/utf16.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kMetaWithin = 4096;
constexpr std::size_t kDetectedWithin = std::size_t{64} << 10;
constexpr std::string_view kReplaced = "\xEF\xBF\xBD";

std::string charset_named(std::string_view label) {
  label = trimmed(label);
  while (!label.empty() && (label.front() == '"' || label.front() == '\'')) {
    label.remove_prefix(1);
  }
  return std::string(label.substr(0, label.find_first_of("\"'; \t/>,")));
}

std::string charset_in_meta(std::string_view page) {
  const std::string head = ascii_lower(page.substr(0, kMetaWithin));
  for (std::size_t at = head.find("charset"); at != head.npos;
       at = head.find("charset", at + 1)) {
    const std::size_t value =
        head.find_first_not_of(" \t", at + std::string_view("charset").size());
    if (value != head.npos && head[value] == '=') {
      return charset_named(std::string_view(head).substr(value + 1));
    }
  }
  return {};
}

std::string detected_charset(std::string_view page) {
  uchardet_t detector = uchardet_new();
  const std::string_view head = page.substr(0, kDetectedWithin);
  uchardet_handle_data(detector, head.data(), head.size());
  uchardet_data_end(detector);
  std::string name = charset_named(uchardet_get_charset(detector));
  uchardet_delete(detector);
  return name;
}

DecodedText judged(std::string text) {
  const bool whole = text.find(kReplaced) == text.npos;
  return {std::move(text), whole};
}

// In the set of that name; those that decode_text() sees through are left to
// it.
DecodedText decode_as(std::string_view page, const std::string& charset) {
  auto text = from_charset(page, charset);
  return judged(text ? repair_utf8(*text) : decode_text(page).text);
}

}  // namespace

DecodedText decode_html(std::string_view page, std::string_view declared) {
  if (auto text = from_utf16(page)) {
    return judged(std::move(*text));
  }
  page = without_mark(page);
  // ISO-2022-JP is ASCII with escapes.
  if (is_valid_utf8(page) && page.find("\x1B$") == page.npos) {
    return {std::string(page), true};
  }
  std::string charset = charset_named(declared);
  if (charset.empty()) {
    charset = charset_in_meta(page);
  }
  if (charset.empty()) {
    charset = detected_charset(page);
  }
  return decode_as(page, charset);
}

}  // namespace morgue
