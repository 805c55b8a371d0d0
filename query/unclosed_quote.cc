#include "query/unclosed_quote.h"

#include <algorithm>
#include <string>

#include "query/field_names.h"
#include "query/query_parser.h"
#include "query/typed_text.h"
#include "text/ascii.h"

namespace morgue {
namespace {

bool looks_like_operator(std::string_view piece) {
  const std::string lower = ascii_lower(piece);
  const std::size_t colon = piece.find(':');
  return piece == "AND" || piece == "OR" || piece == "NOT" || piece == "NEAR" ||
         lower.starts_with("w/") || lower.starts_with("near/") ||
         lower.starts_with("pre/") ||
         (colon != std::string_view::npos &&
          find_field(piece.substr(0, colon)));
}

// Where the quoted words that start at `begin` were probably meant to end:
// before the next operator or field.
std::size_t quote_closes_before(std::string_view query, std::size_t begin) {
  std::size_t close = query.size();
  for (std::size_t at = begin; at < query.size();) {
    const std::size_t space = std::min(query.find(' ', at), query.size());
    if (at > begin && looks_like_operator(query.substr(at, space - at))) {
      close = at;
      break;
    }
    at = space + 1;
  }
  while (close > begin && is_query_space(query[close - 1])) {
    --close;
  }
  return close;
}

}  // namespace

void refuse_unclosed_quote(std::string_view query, std::size_t at) {
  const TypedRange quote{at, at + 1};
  const std::size_t close = quote_closes_before(query, quote.end);
  const bool quotes_nothing = close == quote.end;
  throw QueryError(Failure::kBadQuery, "unclosed quote", quote,
                   quotes_nothing ? with_replaced(query, quote, "")
                                  : with_replaced(query, {close, close}, "\""));
}

}  // namespace morgue
