#pragma once

#include <iosfwd>
#include <memory>

#include "query/presentation.h"
#include "query/search_result.h"

namespace morgue {

// Writes one search result in one format.  The stream must outlive it.
class ResultPrinter {
 public:
  virtual ~ResultPrinter() = default;

  virtual void print(const SearchResult& result) = 0;
};

std::unique_ptr<ResultPrinter> make_printer(OutputFormat format,
                                            std::ostream& out,
                                            const Presentation& looks);

}  // namespace morgue
