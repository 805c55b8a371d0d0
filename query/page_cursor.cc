#include "query/page_cursor.h"

#include <charconv>

namespace morgue {
namespace {

template <class Number>
bool read(std::string_view text, Number& number) {
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

std::string to_text(const PageCursor& cursor) {
  std::string text = std::to_string(cursor.offset);
  if (cursor.generation) {
    text += "@" + std::to_string(*cursor.generation);
  }
  return text;
}

std::optional<PageCursor> parse_cursor(std::string_view text) {
  PageCursor cursor;
  const std::size_t at = text.find('@');
  if (at != std::string_view::npos) {
    if (!read(text.substr(at + 1), cursor.generation.emplace())) {
      return std::nullopt;
    }
    text = text.substr(0, at);
  }
  if (!read(text, cursor.offset)) {
    return std::nullopt;
  }
  return cursor;
}

}  // namespace morgue
