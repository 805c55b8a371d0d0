#include "query/collocates/collocates_command.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>

#include "query/aligned_table.h"
#include "query/collocates/collocates.h"
#include "query/command_looks.h"
#include "query/counted.h"
#include "query/csv_printer.h"
#include "query/json_fields.h"
#include "query/report_matches.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::string one_decimal(double number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", number);
  return text.data();
}

std::string collocates_table(const std::vector<Collocate>& collocates) {
  std::vector<TableRow> rows = {{"word", "near", "archive", "G2"}};
  for (const Collocate& collocate : collocates) {
    rows.push_back({printable(collocate.word), grouped(collocate.near),
                    grouped(collocate.archive), one_decimal(collocate.score)});
  }
  return aligned_table(rows);
}

void print_collocates_csv(std::ostream& out,
                          const std::vector<Collocate>& collocates) {
  out << "word,near,archive,g2\r\n";
  for (const Collocate& collocate : collocates) {
    out << csv_cell(collocate.word) << ',' << collocate.near << ','
        << collocate.archive << ',' << one_decimal(collocate.score) << "\r\n";
  }
}

void print_collocates_json(std::ostream& out,
                           const std::vector<Collocate>& collocates) {
  JsonWriter json(out);
  for (const Collocate& collocate : collocates) {
    json.begin_object();
    json.field("type", "collocate");
    json.field("format_version", kJsonFormatVersion);
    json.field("word", collocate.word);
    json.field("near", collocate.near);
    json.field("archive", collocate.archive);
    json.field("g2", collocate.score);
    json.end_object();
    json.end_line();
  }
}

void print_in_collocates_format(std::ostream& out,
                                const std::vector<Collocate>& collocates,
                                OutputFormat format) {
  switch (format) {
    case OutputFormat::kCsv:
      print_collocates_csv(out, collocates);
      return;
    case OutputFormat::kJsonl:
      print_collocates_json(out, collocates);
      return;
    default:
      out << collocates_table(collocates);
  }
}

}  // namespace

QueryExit print_collocates(const QueryOptions& options, std::ostream& out,
                           std::ostream& err) {
  return report_matches(options, err, [&](const ReportMatches& found) {
    std::vector<Collocate> collocates = find_collocates(
        found.archive, found.query, found.matches, options.report.window);
    found.timing.searched();
    collocates.resize(std::min(collocates.size(), options.request.limit));
    {
      const auto pager = CommandLooks(options).start_pager();
      print_in_collocates_format(out, collocates, options.format);
    }
    return collocates.empty() ? QueryExit::kNothingFound : QueryExit::kFound;
  });
}

}  // namespace morgue
