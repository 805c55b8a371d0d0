#pragma once

#include <cstddef>
#include <string_view>

namespace morgue {

// How many letters must be added, dropped, replaced or swapped with their
// neighbour to make one word of the other (optimal string alignment; Damerau
// 1964), in code points.  `most` + 1 as soon as it is sure to be more.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b,
                          std::size_t most);

}  // namespace morgue
