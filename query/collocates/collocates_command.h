#pragma once

#include <iosfwd>

#include "query/commands.h"

namespace morgue {

// `collocates`: words that stand near what the query finds more often than
// elsewhere.  Throws Error.
QueryExit print_collocates(const QueryOptions& options, std::ostream& out,
                           std::ostream& err);

}  // namespace morgue
