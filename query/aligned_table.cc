#include "query/aligned_table.h"

#include <algorithm>

#include "text/unicode.h"

namespace morgue {

std::string aligned_table(const std::vector<TableRow>& rows) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const TableRow& row : rows) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  std::string table;
  for (const TableRow& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::size_t gap =
          i < widths.size() ? widths[i] - display_width(row[i]) : 0;
      line.append(i == 0 ? 0 : 2, ' ');
      line.append(i == 0 ? 0 : gap, ' ').append(row[i]);
      line.append(i == 0 ? gap : 0, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    table.append(line).append("\n");
  }
  return table;
}

}  // namespace morgue
