#pragma once

#include <iosfwd>
#include <string>

#include "query/commands.h"

namespace morgue {

// `save`, `saved` and `forget`: the user's saved queries; none needs an
// archive.  Throw Error, `save` QueryError where the query cannot be read.
QueryExit save_query(const QueryOptions& options, std::ostream& err);
QueryExit list_saved(const QueryOptions& options, std::ostream& out);
QueryExit forget_query(const QueryOptions& options, std::ostream& err);

// The text of a saved query, for `run`.  Throws Error(kBadInput) with what may
// have been meant, Error(kIo).
std::string saved_query(const std::string& name);

}  // namespace morgue
