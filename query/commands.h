#pragma once

#include <iosfwd>

#include "query/options.h"

namespace morgue {

// What morgue-query tells its caller, besides text.
enum class QueryExit : int {
  kFound = 0,
  kNothingFound = 1,
  kUsage = 2,  // or query syntax, or a query that asks for too much
  kNoArchive = 3,
  kDamaged = 4,
  kPartial = 5,  // within the time allowed
};

// Runs the command: its answer goes to `out`, notes and timings to `err`.
// Throws Error.
QueryExit run_query(const QueryOptions& options, std::ostream& out,
                    std::ostream& err);

}  // namespace morgue
