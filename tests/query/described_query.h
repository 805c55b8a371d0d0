#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "query/query_parser.h"

namespace morgue {

// What the tests of the query language share: a query read on a fixed day.

// 2020-09-13T12:26:40, a Sunday.
inline constexpr std::int64_t kNow = 1'600'000'000;

inline ParsedQuery parse(std::string_view text,
                         DefaultOperator joined_by = DefaultOperator::kAnd) {
  return parse_query(text, {joined_by, kNow});
}

inline std::string described(
    std::string_view text, DefaultOperator joined_by = DefaultOperator::kAnd) {
  try {
    return describe(parse(text, joined_by).query);
  } catch (const QueryError& error) {
    return std::string("refused: ") + error.what();
  }
}

inline std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

}  // namespace morgue
