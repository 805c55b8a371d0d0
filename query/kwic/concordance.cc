#include "query/kwic/concordance.h"

#include <algorithm>

#include "query/styled_text.h"
#include "text/code_point.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// Bytes of context that are looked at for each column asked for: enough for
// what is printed of it, whatever white space and marks there are.
constexpr std::size_t kContextBytes = 16;

std::string_view context_before(std::string_view text, std::size_t columns) {
  const std::size_t most = columns * kContextBytes;
  if (text.size() <= most) {
    return text;
  }
  std::size_t begin = text.size() - most;
  while (begin < text.size() && is_continuation(byte_at(text, begin))) {
    ++begin;
  }
  return text.substr(begin);
}

std::string_view context_after(std::string_view text, std::size_t columns) {
  return text.substr(
      0, utf8_floor(text, std::min(text.size(), columns * kContextBytes)));
}

ConcordanceLine line_around(std::string_view text, TextRange found,
                            std::size_t width) {
  const std::size_t half = width / 2;
  ConcordanceLine line;
  const std::string before =
      printable(context_before(text.substr(0, found.begin), half));
  line.left = last_columns(before, half);
  line.match = printable(text.substr(found.begin, found.end - found.begin));
  const std::size_t used = display_width(line.match);
  const std::size_t room = width - half - std::min(width - half, used);
  const std::string after =
      printable(context_after(text.substr(found.end), room));
  line.right = first_columns(after, room);
  return line;
}

}  // namespace

std::string_view last_columns(std::string_view text, std::size_t columns) {
  std::size_t begin = text.size();
  for (std::size_t used = 0; begin > 0;) {
    const std::string_view before = text.substr(0, begin);
    const std::size_t length = last_code_point(before).length;
    used += display_width(before.substr(begin - length));
    if (used > columns) {
      break;
    }
    begin -= length;
  }
  // A mark whose character was left out.
  while (begin > 0 && begin < text.size() &&
         display_width(text.substr(begin, code_point_at(text, begin).length)) ==
             0) {
    begin += code_point_at(text, begin).length;
  }
  return text.substr(begin);
}

std::string_view first_columns(std::string_view text, std::size_t columns) {
  std::size_t end = 0;
  for (std::size_t used = 0; end < text.size();) {
    const std::size_t length = code_point_at(text, end).length;
    used += display_width(text.substr(end, length));
    if (used > columns) {
      break;
    }
    end += length;
  }
  return text.substr(0, end);
}

std::vector<ConcordanceLine> concordance(const Article& article,
                                         const QueryMatcher& matcher,
                                         std::size_t width) {
  std::vector<ConcordanceLine> lines;
  const MatchedArticle matched = matcher.read(article);
  for (std::size_t i = 0; i < matched.texts(); ++i) {
    const std::string_view text = matched.text(i);
    for (const TextRange& range : joined_ranges(text, matched.ranges(i))) {
      lines.push_back(line_around(text, range, width));
      lines.back().field = MatchedArticle::is_headline(i) ? TextField::kHeadline
                                                          : TextField::kBody;
    }
  }
  return lines;
}

}  // namespace morgue
