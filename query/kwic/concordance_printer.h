#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>

#include "query/kwic/concordance.h"
#include "query/presentation.h"

namespace morgue {

// Writes a concordance as it is found.  begin() comes once, before the first
// line.  The stream must outlive it.
class ConcordancePrinter {
 public:
  virtual ~ConcordancePrinter() = default;

  virtual void begin() {}
  virtual void print(const Article& article, const ConcordanceLine& line) = 0;
};

// text: date, left, match, right, id, the matches below each other; jsonl: an
// object a line; csv: RFC 4180.  `width` as for concordance().
std::unique_ptr<ConcordancePrinter> make_concordance_printer(
    OutputFormat format, std::ostream& out, const Presentation& looks,
    std::size_t width);

}  // namespace morgue
