#include "query/typed_text.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {

bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return is_ascii_letter(c) || is_beyond_ascii(c);
  });
}

bool shows_small_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return is_ascii_lower(c) || is_beyond_ascii(c);
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
