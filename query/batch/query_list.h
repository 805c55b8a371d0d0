#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// One query of a list, under the name that results carry.
struct NamedQuery {
  std::size_t line = 0;  // of the file, from 1
  std::string name;
  std::string query;
};

// A list of queries as text, one a line:
//
//   # a comment
//   name<TAB>query
//   query
//
// A query without a name is its own.  Empty lines and lines that begin with #
// are passed over; white space at both ends of names and queries is no part of
// them.  What is no valid UTF-8 is repaired.
std::vector<NamedQuery> read_query_list(std::istream& in);

// What one line says; without a query where it says nothing.
NamedQuery parse_query_line(std::string_view line);

}  // namespace morgue
