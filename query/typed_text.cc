#include "query/typed_text.h"

#include <algorithm>

#include "text/unicode.h"

namespace morgue {

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c - 'A' + 'a');
    }
  }
  return lower;
}

bool is_all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
  });
}

bool shows_small_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

std::string in_quotes(std::string_view text) {
  return '"' + printable(text) + '"';
}

std::string with_replaced(std::string_view query, TypedRange part,
                          std::string_view by) {
  std::string_view before = query.substr(0, part.begin);
  std::string_view after = query.substr(part.end);
  if (by.empty()) {
    before = trimmed(before);
    after = trimmed(after);
  }
  std::string joined(before);
  joined += by;
  const bool cut_between_words = by.empty() && !before.empty() &&
                                 !after.empty() && before.back() != '(' &&
                                 after.front() != ')';
  if (cut_between_words) {
    joined += ' ';
  }
  joined += after;
  return std::string(trimmed(joined));
}

}  // namespace morgue
