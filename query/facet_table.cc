#include "query/facet_table.h"

#include <algorithm>

#include "query/counted.h"
#include "query/csv_printer.h"
#include "query/facet_names.h"
#include "query/styled_text.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kWidestValue = 32;  // columns
constexpr std::size_t kLongestBar = 30;   // columns

std::string bar(std::uint64_t count, std::uint64_t most, std::size_t columns) {
  std::size_t length = 0;
  if (most > 0) {
    length = static_cast<std::size_t>(static_cast<double>(count) /
                                      static_cast<double>(most) *
                                      static_cast<double>(columns));
  }
  std::string blocks;
  for (std::size_t i = 0; i < std::max<std::size_t>(1, length); ++i) {
    blocks += "█";
  }
  return blocks;
}

std::string padding(std::size_t columns, std::size_t used) {
  std::string spaces;
  spaces.resize(columns - std::min(columns, used), ' ');
  return spaces;
}

struct Columns {
  std::size_t value = 0;
  std::size_t count = 0;
  std::size_t bar = 0;
  std::uint64_t most = 0;
};

Columns columns_for(const Facet& facet, std::size_t width) {
  Columns columns;
  for (const FacetValue& value : facet.values) {
    columns.value =
        std::max(columns.value, display_width(printable(value.value)));
    columns.count = std::max(columns.count, grouped(value.count).size());
    columns.most = std::max(columns.most, value.count);
  }
  columns.value = std::min(columns.value, kWidestValue);
  const std::size_t used = 2 + columns.value + 2 + columns.count + 2;
  columns.bar = std::min(kLongestBar, width - std::min(width, used));
  return columns;
}

std::string summary(const Facet& facet) {
  std::string line{name_of(facet.field)};
  if (facet.distinct > facet.values.size()) {
    line += " (" + grouped(facet.values.size()) + " of " +
            grouped(facet.distinct) + ")";
  }
  if (facet.missing > 0) {
    line += ", " + counted(facet.missing, "article") + " without";
  }
  return line;
}

}  // namespace

std::string facet_table(const Facet& facet, const Presentation& looks) {
  const StyledText text(looks.colour);
  const Columns columns = columns_for(facet, looks.width);
  std::string table = text.styled(summary(facet), Style::kBold) + "\n";
  for (const FacetValue& value : facet.values) {
    const std::string name = shortened(printable(value.value), columns.value);
    const std::string count = grouped(value.count);
    table.append("  ").append(name);
    table.append(padding(columns.value, display_width(name)) + "  ");
    table.append(padding(columns.count, count.size())).append(count);
    if (columns.bar > 0) {
      table += "  " + text.styled(bar(value.count, columns.most, columns.bar),
                                  Style::kDim);
    }
    table += "\n";
  }
  return table;
}

std::string facet_csv(const Facet& facet) {
  std::string table = std::string(name_of(facet.field)) + ",count\r\n";
  for (const FacetValue& value : facet.values) {
    table += csv_cell(value.value) + "," + std::to_string(value.count) + "\r\n";
  }
  return table;
}

}  // namespace morgue
