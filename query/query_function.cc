#include "query/query_function.h"

#include <array>
#include <charconv>
#include <string_view>
#include <system_error>

#include "query/query_parser.h"
#include "text/ascii.h"

namespace morgue {
namespace {

using FunctionKind = QueryFunction::Kind;

struct NamedFunction {
  std::string_view name;
  FunctionKind kind;
  ArticlePart part = ArticlePart::kWords;
  std::uint32_t most = 0;  // that its number may be; 0: it has none
};

constexpr std::array<NamedFunction, 5> kNamedFunctions = {{
    {"atleast", FunctionKind::kAtLeast, ArticlePart::kWords, kMostTimes},
    {"first", FunctionKind::kOpening, ArticlePart::kWords, kLongestOpening},
    {"lead", FunctionKind::kOpening, ArticlePart::kLead},
    {"hlead", FunctionKind::kOpening, ArticlePart::kHeadlineAndLead},
    {"allcaps", FunctionKind::kAllCaps},
}};

std::uint32_t read_number(const TypedPiece& piece, std::string_view digits,
                          std::uint32_t most) {
  std::uint32_t number = 0;
  const auto [end, failure] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failure != std::errc() || number > most) {
    throw QueryError(
        Failure::kTooExpensive,
        std::string(piece.text) + "(...): the limit is " + std::to_string(most),
        piece.typed);
  }
  if (number == 0) {
    throw QueryError(Failure::kBadQuery,
                     std::string(piece.text) + "(...) needs a number above 0",
                     piece.typed);
  }
  return number;
}

}  // namespace

std::optional<QueryFunction> read_function(const TypedPiece& name) {
  const std::string typed = ascii_lower(name.text);
  for (const NamedFunction& known : kNamedFunctions) {
    if (!typed.starts_with(known.name)) {
      continue;
    }
    const std::string_view rest =
        std::string_view(typed).substr(known.name.size());
    QueryFunction function{.kind = known.kind, .part = known.part};
    if (known.most > 0 && is_all_digits(rest)) {
      function.number = read_number(name, rest, known.most);
      return function;
    }
    if (known.most == 0 && rest.empty()) {
      return function;
    }
  }
  return std::nullopt;
}

std::string function_name(const QueryFunction& function) {
  for (const NamedFunction& known : kNamedFunctions) {
    if (known.kind == function.kind && known.part == function.part) {
      return std::string(known.name) +
             (known.most > 0 ? std::to_string(function.number) : "");
    }
  }
  return {};
}

}  // namespace morgue
