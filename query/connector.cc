#include "query/connector.h"

#include <array>
#include <charconv>
#include <string>
#include <system_error>

#include "query/query_parser.h"
#include "query/typed_text.h"
#include "text/ascii.h"

namespace morgue {
namespace {

[[noreturn]] void refuse(const TypedPiece& piece, const std::string& message,
                         std::string_view instead) {
  throw QueryError(Failure::kBadQuery, message, piece.typed,
                   with_replaced(piece.query, piece.typed, instead));
}

[[noreturn]] void refuse_too_far(const TypedPiece& piece,
                                 std::string_view name) {
  throw QueryError(Failure::kTooExpensive,
                   std::string(name) + " reaches at most " +
                       std::to_string(kLargestDistance) + " words",
                   piece.typed);
}

// `name` is "w/", "near/" or "pre/", `number` what follows it.
std::uint32_t read_distance(const TypedPiece& piece, const std::string& name,
                            std::string_view number) {
  std::uint32_t distance = 0;
  const char* const last = number.data() + number.size();
  const auto [stop, failure] = std::from_chars(number.data(), last, distance);
  if (number.empty() || stop != last) {
    refuse(piece, name + " needs a number of words, as in " + name + '5',
           name + '5');
  }
  if (failure != std::errc() || distance > kLargestDistance) {
    refuse_too_far(piece, name);
  }
  if (distance == 0) {
    refuse(piece,
           name + "0 would be the same word; " + name + "1 is the next one",
           name + '1');
  }
  return distance;
}

// What stands before a distance, s or p.
struct ConnectorName {
  std::string_view name;
  bool ordered = false;
  // A number alone may be typed behind it; /s and +s are understood, too.
  bool is_sign = false;
};

constexpr std::array<ConnectorName, 6> kConnectorNames = {{
    {"near/", false, false},
    {"pre/", true, false},
    {"adj/", true, false},
    {"w/", false, false},
    {"/", false, true},
    {"+", true, true},
}};

struct WordOperator {
  std::string_view word;
  bool ordered = false;
};

constexpr std::array<WordOperator, 3> kWordOperators = {
    {{"NEAR", false}, {"ADJ", true}, {"PRE", true}}};

std::optional<Nearness> read_after(const ConnectorName& name,
                                   const TypedPiece& piece,
                                   const std::string& rest) {
  Nearness reach{.ordered = name.ordered};
  if (rest == "s" || rest == "p") {
    reach.unit = rest == "s" ? NearUnit::kSentence : NearUnit::kParagraph;
    return reach;
  }
  const bool opens_with_digit = !rest.empty() && is_ascii_digit(rest[0]);
  if (name.is_sign ? !is_all_digits(rest)
                   : !rest.empty() && !opens_with_digit) {
    return std::nullopt;  // w/o is a word, +flood another
  }
  reach.distance = read_distance(piece, std::string(name.name), rest);
  return reach;
}

}  // namespace

std::optional<Nearness> read_connector(const TypedPiece& piece) {
  for (const WordOperator& known : kWordOperators) {
    if (piece.text == known.word) {
      return Nearness{.ordered = known.ordered};
    }
  }
  const std::string typed = ascii_lower(piece.text);
  for (const ConnectorName& known : kConnectorNames) {
    if (typed.starts_with(known.name)) {
      return read_after(known, piece, typed.substr(known.name.size()));
    }
  }
  return std::nullopt;
}

}  // namespace morgue
