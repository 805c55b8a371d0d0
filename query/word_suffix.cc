#include "query/word_suffix.h"

#include <charconv>
#include <string>
#include <system_error>

#include "query/overloaded.h"
#include "query/query_parser.h"

namespace morgue {
namespace {

constexpr std::string_view kDigits = "0123456789";

[[noreturn]] void refuse_suffix(const TypedPiece& piece,
                                const std::string& message) {
  throw QueryError(Failure::kBadQuery, message, piece.typed);
}

double read_boost(const TypedPiece& piece, std::string_view number) {
  double factor = 0;
  const char* const last = number.data() + number.size();
  const auto [end, failure] =
      std::from_chars(number.data(), last, factor, std::chars_format::fixed);
  if (failure != std::errc() || end != last || !(factor >= kLeastBoost) ||
      factor > kMostBoost) {
    refuse_suffix(piece, "^ needs a number from 0.1 to 10, as in word^2");
  }
  return factor;
}

std::uint32_t read_tilde(const TypedPiece& piece, std::string_view number) {
  std::uint32_t count = 0;
  if (number.empty()) {
    return count;
  }
  const char* const last = number.data() + number.size();
  const auto [end, failure] = std::from_chars(number.data(), last, count);
  if (failure != std::errc() || end != last || count == 0 ||
      count > kLargestDistance) {
    refuse_suffix(piece, "~ needs a number, as in word~1 or \"a phrase\"~3");
  }
  return count;
}

}  // namespace

// Of "x~y" there is none: what follows must be digits.
std::size_t suffix_begin(std::string_view word) {
  std::size_t begin = word.size();
  for (const char mark : {'^', '~'}) {
    const std::string_view before = word.substr(0, begin);
    const std::size_t at = before.rfind(mark);
    if (at == std::string_view::npos || at == 0) {
      continue;
    }
    const std::string_view number = before.substr(at + 1);
    const bool is_number =
        number.find_first_not_of(mark == '^' ? "0123456789." : kDigits) ==
        std::string_view::npos;
    if (is_number) {
      begin = at;
    }
  }
  return begin;
}

Suffix read_suffix(const TypedPiece& piece) {
  Suffix suffix;
  std::string_view rest = piece.text;
  if (rest.starts_with('~')) {
    rest.remove_prefix(1);
    const std::string_view number =
        rest.substr(0, rest.find_first_not_of(kDigits));
    suffix.tilde = read_tilde(piece, number);
    rest.remove_prefix(number.size());
  }
  if (rest.starts_with('^')) {
    suffix.boost = read_boost(piece, rest.substr(1));
    rest = {};
  }
  if (!rest.empty()) {
    refuse_suffix(piece, std::string(piece.text) +
                             " is not understood here; a space is missing, or "
                             "write ~3 or ^2");
  }
  return suffix;
}

void boost(Query& clause, double factor) {
  const auto boost_all = [factor](std::vector<Query>& clauses) {
    for (Query& part : clauses) {
      boost(part, factor);
    }
  };
  std::visit(Overloaded{
                 [factor](Word& word) { word.boost = factor; },
                 [&](Phrase& phrase) { boost_all(phrase.words); },
                 [&](Near& near) { boost_all(near.operands); },
                 [&](Apart& apart) { boost_all(apart.operands); },
                 [&](AtLeast& often) { boost_all(often.clause); },
                 [&](AtOpening& early) { boost_all(early.clause); },
                 [&](And& all) { boost_all(all.clauses); },
                 [&](Or& any) { boost_all(any.clauses); },
                 [](auto&) {},
             },
             clause.node);
}

}  // namespace morgue
