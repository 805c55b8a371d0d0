#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/searcher.h"

namespace morgue {

// Words that start with the (folded) prefix, most articles first, then in byte
// order.  Counts include articles deleted since their segment was built.  Only
// the first hundred thousand such words are looked at.
std::vector<Searcher::Completion> complete(const Xapian::Database& database,
                                           std::string_view prefix,
                                           std::size_t most);

}  // namespace morgue
