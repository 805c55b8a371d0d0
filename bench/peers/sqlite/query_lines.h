#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// One query as make_queries.py writes it:
//
//   class<TAB>words[<TAB>from<TAB>to]
struct QueryLine {
  char letter = 'a';
  std::string match;  // as FTS5 wants it
  std::int64_t from = 0;
  std::int64_t to = 0;  // both ends included
};

inline constexpr std::string_view kClasses = "abcdefg";

std::string_view name_of_class(char letter);

// Throws std::runtime_error where there is no such file.
std::vector<QueryLine> read_query_lines(const std::string& path);

}  // namespace morgue
