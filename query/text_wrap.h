#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// Printable text, broken at spaces into lines of at most `columns`; a longer
// word stands alone.  Our own colour sequences take no columns.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

}  // namespace morgue
