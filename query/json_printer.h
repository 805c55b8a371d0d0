#pragma once

#include <string>

#include "query/json_writer.h"
#include "query/result_printer.h"

namespace morgue {

// One object a line: a summary, the hits, an end that names the next page.
// Offsets are in code points; text is never marked.
class JsonLinesPrinter : public ResultPrinter {
 public:
  JsonLinesPrinter(std::ostream& out, std::string query)
      : json_(out), query_(std::move(query)) {}

  void print(const SearchResult& result) override;

 private:
  JsonWriter json_;
  std::string query_;
};

// The same as one object: the summary's fields, `hits`, `next`.
class JsonPrinter : public ResultPrinter {
 public:
  JsonPrinter(std::ostream& out, std::string query)
      : json_(out), query_(std::move(query)) {}

  void print(const SearchResult& result) override;

 private:
  JsonWriter json_;
  std::string query_;
};

}  // namespace morgue
