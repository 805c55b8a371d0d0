#include "query/text_wrap.h"

#include "text/unicode.h"

namespace morgue {
namespace {

// The columns of a word, sequences such as ESC [ 1 m left out.
std::size_t columns_of(std::string_view word) {
  std::size_t columns = 0;
  while (!word.empty()) {
    const std::size_t escape = word.find('\x1b');
    columns += display_width(word.substr(0, escape));
    if (escape == std::string_view::npos) {
      break;
    }
    const std::size_t end = word.find('m', escape);
    word = end == std::string_view::npos ? "" : word.substr(end + 1);
  }
  return columns;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text = end == std::string_view::npos ? "" : text.substr(end + 1);
    if (word.empty()) {
      continue;
    }
    const std::size_t wide = columns_of(word);
    if (lines.empty() || used + 1 + wide > columns) {
      lines.emplace_back(word);
      used = wide;
    } else {
      lines.back().append(1, ' ').append(word);
      used += 1 + wide;
    }
  }
  return lines;
}

}  // namespace morgue
