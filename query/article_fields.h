#pragma once

#include <iosfwd>

#include "archive/article.h"

namespace morgue {

// A name and a value a line, for people who check how their archive was read.

// Where the article was read from: file, place, length, checksum, format.
void print_provenance(std::ostream& out, const Article& article);

// Every field that holds something, the body by its paragraphs' kinds.  The
// record does not keep which name in the input filled a field; the format,
// which is printed first, says so (docs/FORMATS.md).  Notes that editors wrote
// to each other are not printed.
void print_fields(std::ostream& out, const Article& article);

}  // namespace morgue
