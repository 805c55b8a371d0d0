#pragma once

#include <string>
#include <vector>

namespace morgue {

// Cells of one line, printable.
using TableRow = std::vector<std::string>;

// Lines of text of a table, for people: the first column to the left, the
// others, which are figures, to the right, each as wide as need be, two spaces
// apart.  There are as many columns as the first row has cells; what stands
// behind them in another row is added as it is.
std::string aligned_table(const std::vector<TableRow>& rows);

}  // namespace morgue
