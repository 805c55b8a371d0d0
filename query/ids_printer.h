#pragma once

#include "query/result_printer.h"

namespace morgue {

// The external id of each hit, one a line, for `xargs`.
class IdsPrinter : public ResultPrinter {
 public:
  explicit IdsPrinter(std::ostream& out) : out_(out) {}

  void print(const SearchResult& result) override;

 private:
  std::ostream& out_;
};

}  // namespace morgue
