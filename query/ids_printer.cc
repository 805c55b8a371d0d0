#include "query/ids_printer.h"

#include <ostream>

#include "text/unicode.h"

namespace morgue {

void IdsPrinter::print(const SearchResult& result) {
  for (const Hit& hit : result.hits) {
    out_ << printable(hit.article.id) << '\n';
  }
}

}  // namespace morgue
