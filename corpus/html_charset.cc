#include "corpus/html_charset.h"

#include <array>
#include <string>
#include <utility>

#include <uchardet/uchardet.h>

#include "corpus/charset.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kMetaWithin = 4096;
constexpr std::size_t kDetectedWithin = std::size_t{64} << 10;
constexpr std::string_view kReplaced = "\xEF\xBF\xBD";

// Labels of pages by which iconv does not know the set that browsers read
// (WHATWG Encoding Standard, section 4.2).
constexpr auto kLabels =
    std::to_array<std::pair<std::string_view, std::string_view>>({
        {"iso-8859-9", "CP1254"},
        {"iso-8859-11", "CP874"},
        {"tis-620", "CP874"},
        {"x-gbk", "GB18030"},
        {"x-sjis", "CP932"},
        {"ksc5601", "CP949"},
        {"big5", "BIG5-HKSCS"},
        {"iso-8859-8-i", "ISO-8859-8"},
    });

std::string charset_named(std::string_view label) {
  label = trimmed(label);
  while (!label.empty() && (label.front() == '"' || label.front() == '\'')) {
    label.remove_prefix(1);
  }
  std::string name =
      ascii_lower(label.substr(0, label.find_first_of("\"'; \t/>,")));
  for (const auto& [known, meant] : kLabels) {
    if (name == known) {
      return std::string(meant);
    }
  }
  return name;
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
  if (page.starts_with("\xFF\xFE")) {
    return decode_as(page.substr(2), "UCS-2LE");
  }
  if (page.starts_with("\xFE\xFF")) {
    return decode_as(page.substr(2), "UCS-2BE");
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
