#pragma once

#include <iosfwd>

#include "query/commands.h"

namespace morgue {

// `export`: all matches, newest first, in one of the formats of articles, to
// `out` or to a file that appears when it is whole.  How many there were goes
// to `err`.  Throws Error.
QueryExit export_matches(const QueryOptions& options, std::ostream& out,
                         std::ostream& err);

}  // namespace morgue
