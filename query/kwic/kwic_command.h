#pragma once

#include <iosfwd>

#include "query/commands.h"

namespace morgue {

// `kwic`: every place that satisfies the query, in its context, article by
// article, the newest first.  Throws Error.
QueryExit print_kwic(const QueryOptions& options, std::ostream& out,
                     std::ostream& err);

}  // namespace morgue
