#pragma once

#include <iosfwd>

#include "query/commands.h"

namespace morgue {

// `trend`: articles per period, for each of the queries.  Throws Error.
QueryExit print_trend(const QueryOptions& options, std::ostream& out,
                      std::ostream& err);

}  // namespace morgue
