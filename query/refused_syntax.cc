#include "query/refused_syntax.h"

#include <algorithm>
#include <array>
#include <string>

#include "query/query_parser.h"
#include "query/typed_text.h"
#include "text/ascii.h"

namespace morgue {
namespace {

[[noreturn]] void refuse(const TypedPiece& piece, const std::string& message,
                         std::string_view instead = {}) {
  std::string suggestion;
  if (!instead.empty()) {
    suggestion = with_replaced(piece.query, piece.typed, instead);
  }
  throw QueryError(Failure::kBadQuery, message, piece.typed, suggestion);
}

struct ForeignOperator {
  std::string_view typed;
  std::string_view instead;
  std::string_view advice;
};

constexpr std::array<ForeignOperator, 5> kForeignOperators = {{
    {"&&", "AND", "write AND"},
    {"||", "OR", "write OR"},
    {"|", "OR", "write OR"},
    {"XOR", "", "write (a OR b) AND NOT (a b)"},
    {"ANDNOT", "AND NOT", "write AND NOT"},
}};

void refuse_listed(const TypedPiece& piece) {
  for (const ForeignOperator& foreign : kForeignOperators) {
    if (foreign.typed == piece.text) {
      refuse(piece,
             std::string(piece.text) + " is not understood; " +
                 std::string(foreign.advice),
             foreign.instead);
    }
  }
}

// "[2020 TO 2021]" and "2020..2021" without a field.
void refuse_bare_range(const TypedPiece& piece) {
  if (piece.text.starts_with('[') || piece.text.starts_with('{')) {
    const std::string_view rest = piece.query.substr(piece.typed.begin);
    const std::string_view range = rest.substr(0, rest.find_first_of("]}"));
    if (range.size() < rest.size() &&
        range.find(" TO ") != std::string_view::npos) {
      refuse({rest.substr(0, range.size() + 1), piece.typed, piece.query},
             "a range needs its field, as in date:[2020-03 TO 2020-04]");
    }
  }
  const std::size_t dots = piece.text.find("..");
  if (dots != std::string_view::npos && dots > 0 &&
      dots + 2 < piece.text.size() && is_ascii_digit(piece.text[dots - 1]) &&
      is_ascii_digit(piece.text[dots + 2])) {
    refuse(piece, "a range needs its field, as in date:2020..2021",
           "date:" + std::string(piece.text));
  }
}

constexpr std::array<std::string_view, 6> kFunctions = {
    "caps", "nocaps", "singular", "plural", "like", "dups"};

}  // namespace

bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.starts_with("www.");
}

void refuse_foreign_operator(const TypedPiece& piece) {
  refuse_listed(piece);
  refuse_bare_range(piece);
}

void refuse_function(const TypedPiece& piece) {
  const std::string name = ascii_lower(piece.text);
  if (name == "atleast" || name == "first") {
    refuse(piece, name + "(...) needs a number, as in " + name + "5(...)");
  }
  if (std::find(kFunctions.begin(), kFunctions.end(), name) !=
      kFunctions.end()) {
    refuse(piece, std::string(piece.text) + "(...) is not in this edition");
  }
}

void refuse_word_marks(const TypedPiece& piece) {
  if (is_address(piece.text)) {
    return;
  }
  if (piece.text.find('|') != std::string_view::npos) {
    refuse(piece, "| is understood in phrases only; write (one OR other)");
  }
  if (piece.text.find('\\') != std::string_view::npos) {
    refuse(piece, "\\ is not understood; put what it stands before in quotes");
  }
}

}  // namespace morgue
