#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/query_tree.h"

namespace morgue {

// The terms of all words of the archive that start with `word.text`, in byte
// order.  Throws QueryError(kTooExpensive), naming how many there are, where
// they are more than kMostExpansions.
std::vector<std::string> expand_prefix(const Xapian::Database& database,
                                       const Word& word);

}  // namespace morgue
