#pragma once

#include <cstddef>
#include <string_view>

namespace morgue {

// Words compared for the reference evaluator, as their definitions say.  ASCII.

// Letters added, dropped, replaced or swapped with a neighbour.
std::size_t edits_between(std::string_view a, std::string_view b);

// Of ? and *.
bool fits_pattern(std::string_view pattern, std::string_view word);

}  // namespace morgue
