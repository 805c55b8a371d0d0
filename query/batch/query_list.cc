#include "query/batch/query_list.h"

#include <istream>

#include "text/unicode.h"

namespace morgue {

NamedQuery parse_query_line(std::string_view line) {
  const std::string_view text = trimmed(line);
  if (text.empty() || text.starts_with('#')) {
    return {};
  }
  // What stands on one side of a tab only is a query without a name.
  const std::size_t tab = text.find('\t');
  if (tab == std::string_view::npos) {
    return {.name = std::string(text), .query = std::string(text)};
  }
  return {.name = std::string(trimmed(text.substr(0, tab))),
          .query = std::string(trimmed(text.substr(tab + 1)))};
}

std::vector<NamedQuery> read_query_list(std::istream& in) {
  std::vector<NamedQuery> queries;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    NamedQuery query =
        parse_query_line(is_valid_utf8(line) ? line : repair_utf8(line));
    if (!query.name.empty()) {
      query.line = number;
      queries.push_back(std::move(query));
    }
  }
  return queries;
}

}  // namespace morgue
