#include "query/styled_text.h"

#include <algorithm>

#include "text/unicode.h"

namespace morgue {
namespace {

std::string_view sgr(Style style) {
  switch (style) {
    case Style::kPlain:
      break;
    case Style::kBold:
      return "\x1b[1m";
    case Style::kDim:
      return "\x1b[2m";
    case Style::kFound:
      return "\x1b[1;31m";
    case Style::kWarning:
      return "\x1b[33m";
  }
  return "";
}

}  // namespace

std::vector<TextRange> joined_ranges(std::string_view text,
                                     const std::vector<TextRange>& ranges) {
  std::vector<TextRange> joined;
  for (const TextRange& range : ranges) {
    if (!joined.empty() && range.begin == joined.back().end + 1 &&
        text[joined.back().end] == ' ') {
      joined.back().end = range.end;
    } else {
      joined.push_back(range);
    }
  }
  return joined;
}

std::string StyledText::painted(std::string text, Style style) const {
  if (!colour_ || style == Style::kPlain || text.empty()) {
    return text;
  }
  return std::string(sgr(style)) + text + "\x1b[0m";
}

std::string StyledText::styled(std::string_view text, Style style) const {
  return painted(printable(text), style);
}

std::string StyledText::marked(std::string_view text,
                               const std::vector<TextRange>& ranges, Style rest,
                               bool marks) const {
  std::string out;
  std::size_t at = 0;
  for (const TextRange& range : joined_ranges(text, ranges)) {
    out += styled(text.substr(at, range.begin - at), rest);
    const std::string found =
        printable(text.substr(range.begin, range.end - range.begin));
    out +=
        !colour_ && marks ? "«" + found + "»" : painted(found, Style::kFound);
    at = range.end;
  }
  return out + styled(text.substr(at), rest);
}

std::string shortened(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) {
    return std::string(text);
  }
  // A column is never less than a quarter of a code point's bytes, so this
  // converges from above.
  std::size_t length = utf8_floor(text, std::min(text.size(), columns * 4));
  while (length > 0 && display_width(text.substr(0, length)) + 1 > columns) {
    length = utf8_floor(text, length - 1);
  }
  return std::string(trimmed(text.substr(0, length))) + "…";
}

std::string justified(const std::string& left, std::size_t left_columns,
                      const std::string& right, std::size_t right_columns,
                      std::size_t width) {
  if (right.empty()) {
    return left;
  }
  const std::size_t used = left_columns + right_columns;
  const std::size_t gap =
      std::max<std::size_t>(2, width - std::min(width, used));
  return left + std::string(gap, ' ') + right;
}

}  // namespace morgue
