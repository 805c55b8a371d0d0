#pragma once

#include <string>

#include "query/presentation.h"
#include "query/search_result.h"

namespace morgue {

// The counts of one facet, aligned, with bars, for people.
std::string facet_table(const Facet& facet, const Presentation& looks);

// The same for a spreadsheet: value,count.
std::string facet_csv(const Facet& facet);

}  // namespace morgue
