#pragma once

#include <iosfwd>

#include "query/commands.h"

namespace morgue {

// `batch`: how much each query of a list finds.  All are checked first; where
// one cannot be honoured, each such line is told and none is run.  Throws
// Error.
QueryExit print_batch(const QueryOptions& options, std::ostream& out,
                      std::ostream& err);

}  // namespace morgue
