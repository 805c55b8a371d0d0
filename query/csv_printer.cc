#include "query/csv_printer.h"

#include <ostream>

#include "query/json_writer.h"

namespace morgue {

std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    return std::string(text);
  }
  std::string quoted = "\"";
  for (const char c : text) {
    quoted.append(c == '"' ? 2 : 1, c);
  }
  return quoted + '"';
}

void CsvPrinter::print(const SearchResult& result) {
  out_ << "rank,id,date,source,section,headline,url,score\r\n";
  for (const Hit& hit : result.hits) {
    const Article& article = hit.article;
    const std::string date =
        article.published ? to_iso(*article.published) : "";
    out_ << hit.rank << ',' << csv_cell(article.id) << ',' << date << ','
         << csv_cell(article.source) << ',' << csv_cell(article.section) << ','
         << csv_cell(article.headline) << ',' << csv_cell(article.url) << ','
         << shortest(hit.score) << "\r\n";
  }
}

}  // namespace morgue
