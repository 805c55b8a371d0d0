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

constexpr std::array<ForeignOperator, 15> kForeignOperators = {{
    {"w/s", "w/20", "write w/20 for about a sentence"},
    {"/s", "w/20", "write w/20 for about a sentence"},
    {"+s", "w/20", "write w/20 for about a sentence"},
    {"w/p", "w/60", "write w/60 for about a paragraph"},
    {"/p", "w/60", "write w/60 for about a paragraph"},
    {"+p", "w/60", "write w/60 for about a paragraph"},
    {"near/s", "w/20", "write w/20 for about a sentence"},
    {"near/p", "w/60", "write w/60 for about a paragraph"},
    {"&&", "AND", "write AND"},
    {"||", "OR", "write OR"},
    {"|", "OR", "write OR"},
    {"ADJ", "pre/10", "write pre/10, or quotes around a phrase"},
    {"PRE", "pre/10", "write pre/10, or quotes around a phrase"},
    {"XOR", "", "write (a OR b) AND NOT (a b)"},
    {"ANDNOT", "AND NOT", "write AND NOT"},
}};

void refuse_listed(const TypedPiece& piece) {
  // With a slash in it an operator cannot be a word, in whatever case.
  const bool any_case =
      piece.text.find_first_of("/+") != std::string_view::npos;
  const std::string typed =
      any_case ? ascii_lower(piece.text) : std::string(piece.text);
  for (const ForeignOperator& foreign : kForeignOperators) {
    if (foreign.typed == typed) {
      refuse(piece,
             std::string(piece.text) + " is not understood; " +
                 std::string(foreign.advice),
             foreign.instead);
    }
  }
}

struct DistanceForm {
  std::string_view opening;
  std::string_view instead;
};

constexpr std::array<DistanceForm, 3> kDistanceForms = {{
    {"/", "w/"},
    {"+", "pre/"},
    {"adj/", "pre/"},
}};

// "/5", "+5", "adj/5"
void refuse_distance(const TypedPiece& piece) {
  const std::string lower = ascii_lower(piece.text);
  const std::string_view typed = lower;
  for (const DistanceForm& form : kDistanceForms) {
    if (typed.starts_with(form.opening) &&
        is_all_digits(typed.substr(form.opening.size()))) {
      const std::string instead =
          std::string(form.instead) + lower.substr(form.opening.size());
      refuse(piece,
             std::string(piece.text) + " is not understood; write " + instead,
             instead);
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

constexpr std::array<std::string_view, 9> kFunctions = {
    "allcaps", "caps",  "nocaps", "singular", "plural",
    "lead",    "hlead", "like",   "dups"};

bool is_function(std::string_view name) {
  if (std::find(kFunctions.begin(), kFunctions.end(), name) !=
      kFunctions.end()) {
    return true;
  }
  for (const std::string_view counted : {"atleast", "first"}) {
    if (name.starts_with(counted) &&
        is_all_digits(name.substr(counted.size()))) {
      return true;
    }
  }
  return false;
}

// True for "~", "~1", "^2", "^0.5".
bool is_suffix(std::string_view text) {
  return !text.empty() && (text[0] == '~' || text[0] == '^') &&
         text.find_first_not_of("0123456789.", 1) == std::string_view::npos;
}

[[noreturn]] void refuse_suffix_at(const TypedPiece& piece, std::size_t at) {
  const TypedPiece suffix{piece.text.substr(at),
                          {piece.typed.begin + at, piece.typed.end},
                          piece.query};
  const std::string_view what = suffix.text[0] == '~'
                                    ? "searching for similar spellings"
                                    : "weighting words";
  throw QueryError(Failure::kBadQuery,
                   std::string(what) + " with " + std::string(suffix.text) +
                       " is not in this edition",
                   suffix.typed, with_replaced(piece.query, suffix.typed, ""));
}

void refuse_wildcard(const TypedPiece& piece) {
  const std::size_t star = piece.text.find('*');
  const std::size_t mark = piece.text.find('?');
  if (star != std::string_view::npos && star + 1 < piece.text.size() &&
      piece.text.find_first_not_of("*?!.,;:'", star) !=
          std::string_view::npos) {
    refuse(piece, star == 0
                      ? "a word cannot open with * in this edition; only "
                        "word* is understood"
                      : "a * inside a word is not in this edition; only word* "
                        "is understood");
  }
  if (mark != std::string_view::npos &&
      piece.text.find_first_not_of("?!.,;:'*", mark) !=
          std::string_view::npos) {
    refuse(piece,
           "? for any letter is not in this edition; only word* is "
           "understood");
  }
}

// Addresses of the web hold all sorts of marks.
bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.starts_with("www.");
}

}  // namespace

void refuse_foreign_operator(const TypedPiece& piece) {
  refuse_listed(piece);
  refuse_distance(piece);
  refuse_bare_range(piece);
}

void refuse_function(const TypedPiece& piece) {
  if (is_function(ascii_lower(piece.text))) {
    refuse(piece, std::string(piece.text) + "(...) is not in this edition");
  }
}

void refuse_suffix(const TypedPiece& piece) {
  if (is_suffix(piece.text)) {
    refuse_suffix_at(piece, 0);
  }
}

void refuse_word_marks(const TypedPiece& piece) {
  if (is_address(piece.text)) {
    return;
  }
  const std::size_t suffix = piece.text.find_last_of("~^");
  if (suffix != std::string_view::npos &&
      is_suffix(piece.text.substr(suffix))) {
    refuse_suffix_at(piece, suffix);
  }
  if (piece.text.find('|') != std::string_view::npos) {
    refuse(piece, "| is not understood; write (one OR other)");
  }
  if (piece.text.find('\\') != std::string_view::npos) {
    refuse(piece, "\\ is not understood; put what it stands before in quotes");
  }
  refuse_wildcard(piece);
}

}  // namespace morgue
