#include "query/batch/batch_printer.h"

#include <ostream>

#include "query/aligned_table.h"
#include "query/counted.h"
#include "query/csv_printer.h"
#include "query/json_fields.h"
#include "query/styled_text.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kWidestQuery = 40;   // columns
constexpr std::size_t kWidestColumn = 16;  // columns

TableRow batch_head(const BatchTable& table) {
  TableRow row{"query", "articles"};
  for (const std::string& column : table.columns) {
    row.push_back(shortened(printable(column), kWidestColumn));
  }
  if (table.some_without) {
    row.emplace_back("without");
  }
  return row;
}

// The columns that are printed.
std::size_t width_of(const BatchTable& table) {
  return table.columns.size() + (table.some_without ? 1 : 0);
}

void write_matrix(JsonWriter& json, const BatchTable& table,
                  const BatchRow& row) {
  json.key("by");
  json.begin_object();
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (row.counts[i] > 0) {
      json.field(table.columns[i], row.counts[i]);
    }
  }
  json.end_object();
  json.field("without", row.counts.back());
}

}  // namespace

void print_batch_table(std::ostream& out, const BatchTable& table) {
  std::vector<TableRow> rows;
  rows.reserve(table.rows.size() + 1);
  rows.push_back(batch_head(table));
  for (const BatchRow& row : table.rows) {
    TableRow& cells = rows.emplace_back();
    cells.push_back(shortened(printable(row.name), kWidestQuery));
    cells.push_back(grouped(row.total));
    for (std::size_t i = 0; i < width_of(table); ++i) {
      cells.push_back(grouped(row.counts[i]));
    }
  }
  out << aligned_table(rows);
}

void print_batch_csv(std::ostream& out, const BatchTable& table) {
  out << "name,count";
  for (const std::string& column : table.columns) {
    out << ',' << csv_cell(column);
  }
  out << (table.some_without ? ",without" : "") << "\r\n";
  for (const BatchRow& row : table.rows) {
    out << csv_cell(row.name) << ',' << row.total;
    for (std::size_t i = 0; i < width_of(table); ++i) {
      out << ',' << row.counts[i];
    }
    out << "\r\n";
  }
}

void print_batch_json(std::ostream& out, const BatchTable& table) {
  JsonWriter json(out);
  for (const BatchRow& row : table.rows) {
    json.begin_object();
    json.field("type", "count");
    json.field("format_version", kJsonFormatVersion);
    json.field("name", row.name);
    json.field("count", row.total);
    if (table.matrix) {
      write_matrix(json, table, row);
    }
    json.end_object();
    json.end_line();
  }
}

}  // namespace morgue
