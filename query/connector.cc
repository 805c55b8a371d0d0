#include "query/connector.h"

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

}  // namespace

std::optional<Connector> read_connector(const TypedPiece& piece) {
  const std::string typed = ascii_lower(piece.text);
  const std::size_t slash = typed.find('/');
  if (slash == std::string::npos) {
    return std::nullopt;
  }
  const std::string name = typed.substr(0, slash + 1);
  const std::string number = typed.substr(slash + 1);
  if ((name != "w/" && name != "near/" && name != "pre/") ||
      (!number.empty() && !is_ascii_digit(number[0]))) {
    return std::nullopt;  // w/s is refused elsewhere, w/o is a word
  }
  return Connector{read_distance(piece, name, number), name == "pre/"};
}

}  // namespace morgue
