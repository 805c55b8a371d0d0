#pragma once

#include <string>
#include <string_view>

#include "query/result_printer.h"

namespace morgue {

// A table of the hits as RFC 4180 has it: a line of names, CRLF ends, UTF-8.
// Cells are as published: one that begins with "=" is no formula of ours, but
// a spreadsheet that is told to may take it for one.
class CsvPrinter : public ResultPrinter {
 public:
  explicit CsvPrinter(std::ostream& out) : out_(out) {}

  void print(const SearchResult& result) override;

 private:
  std::ostream& out_;
};

// In quotes where the text needs them.
std::string csv_cell(std::string_view text);

}  // namespace morgue
