#include "corpus/html_entity.h"

#include <charconv>

#include <libxml/HTMLparser.h>

#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestEntityName = 10;
constexpr unsigned kLargestCodePoint = 0x10FFFF;

std::string encoded(unsigned code) {
  std::string text;
  append_utf8(text, code);
  return text;
}

bool is_surrogate_or_none(unsigned code) {
  return (code >= 0xD800 && code < 0xE000) || (code & 0xFFFEU) == 0xFFFE ||
         code > kLargestCodePoint || code == 0;
}

}  // namespace

std::string html_entity(std::string_view name) {
  if (name.size() > kLongestEntityName) {
    return {};
  }
  const std::string terminated(name);
  const htmlEntityDesc* entity =
      htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
  return entity == nullptr ? std::string() : encoded(entity->value);
}

std::string character_reference(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  digits.remove_prefix(hexadecimal ? 1 : 0);
  unsigned code = 0;
  const auto [end, fault] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code,
                      hexadecimal ? 16 : 10);
  if (fault != std::errc() || end != digits.data() + digits.size() ||
      is_surrogate_or_none(code)) {
    return {};
  }
  if (code >= 0x80 && code < 0xA0) {
    return from_windows_1252(std::string(1, static_cast<char>(code)));
  }
  const bool is_blank = code < 0x20 && code != '\t' && code != '\n';
  return is_blank || code == 0x7F ? " " : encoded(code);
}

}  // namespace morgue
