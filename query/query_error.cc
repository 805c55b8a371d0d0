#include <algorithm>
#include <utility>

#include "query/query_parser.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// Columns of the query that are shown around the caret.
constexpr std::size_t kWidestLine = 76;
constexpr std::size_t kColumnsBefore = 40;

// Bytes of the query that are looked at for it, on either side of where the
// caret begins: widths are measured again for every character that is dropped.
constexpr std::size_t kLookedAt = 512;

std::size_t length_at(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() &&
         (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    ++end;
  }
  return end - at;
}

// One character as a terminal may show it: what printable() would take out or
// widen is one space, so that columns still fit.
std::string shown(std::string_view character) {
  const std::string safe = printable(character);
  return safe.empty() || safe == " " ? " " : safe;
}

std::string shown_all(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = length_at(text, at);
    line += shown(text.substr(at, length));
    at += length;
  }
  return line;
}

// The query cut to one line, and where the caret stands under it.
struct CaretLine {
  std::string text;
  std::size_t caret = 0;  // columns before it
  std::size_t width = 1;  // columns of it
};

// Whole characters from the end of `text` that take at most `columns`.
std::string last_columns(const std::string& text, std::size_t columns) {
  std::size_t at = 0;
  std::string_view rest = text;
  while (display_width(rest) > columns) {
    at += length_at(text, at);
    rest = std::string_view(text).substr(at);
  }
  return std::string(rest);
}

std::string first_columns(const std::string& text, std::size_t columns) {
  std::string_view rest = text;
  while (display_width(rest) > columns) {
    rest = rest.substr(0, utf8_floor(rest, rest.size() - 1));
  }
  return std::string(rest);
}

CaretLine caret_line(std::string_view query, TypedRange where) {
  const std::size_t first =
      utf8_floor(query, where.begin - std::min(where.begin, kLookedAt));
  const std::size_t last =
      utf8_floor(query, std::min(where.begin + kLookedAt, query.size()));
  const std::size_t marked_end = std::min(where.end, last);
  const std::string before =
      shown_all(query.substr(first, where.begin - first));
  const std::string marked =
      shown_all(query.substr(where.begin, marked_end - where.begin));
  std::string rest =
      marked + shown_all(query.substr(marked_end, last - marked_end));
  std::string opening = before;
  if (first > 0 || (display_width(before) + display_width(rest) > kWidestLine &&
                    display_width(before) > kColumnsBefore)) {
    opening = "..." + last_columns(before, kColumnsBefore - 3);
  }
  const std::size_t caret = display_width(opening);
  const std::size_t room = kWidestLine - caret;
  if (last < query.size() || display_width(rest) > room) {
    rest = first_columns(rest, room - 3) + "...";
  }
  return {opening + rest, caret,
          std::clamp<std::size_t>(display_width(marked), 1, room)};
}

std::string_view kind_of(const QueryError& error) {
  return error.failure() == Failure::kTooExpensive ? "too much to ask"
                                                   : "syntax error";
}

// The part of the query that the error means, on whole characters.
TypedRange clamped(TypedRange where, std::string_view query) {
  const std::size_t begin =
      utf8_floor(query, std::min(where.begin, query.size()));
  std::size_t end = std::clamp(where.end, begin, query.size());
  while (end < query.size() && utf8_floor(query, end) != end) {
    ++end;
  }
  return {begin, end};
}

}  // namespace

QueryError::QueryError(Failure failure, const std::string& message,
                       TypedRange where, const std::string& suggestion)
    : Error(failure, message),
      where_(where),
      suggestion_(printable(suggestion)) {}

std::string explain(const QueryError& error, std::string_view query) {
  const std::string typed = normalise_typed(repair_utf8(query));
  const TypedRange where = clamped(error.where(), typed);
  const std::size_t column =
      count_code_points(std::string_view(typed).substr(0, where.begin)) + 1;
  const CaretLine line = caret_line(typed, where);
  std::string text = "query: " + std::string(kind_of(error)) + " at column " +
                     std::to_string(column) + ": " + error.what();
  text += "\n  " + line.text;
  text += "\n  " + std::string(line.caret, ' ') + std::string(line.width, '^');
  if (!error.suggestion().empty()) {
    text += "\n  did you mean:  " + error.suggestion();
  }
  return text;
}

}  // namespace morgue
