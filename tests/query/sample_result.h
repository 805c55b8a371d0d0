#pragma once

#include "query/search_result.h"

namespace morgue {

// Three hits, as a searcher might hand them out: one with everything, one
// undated and without headline, one that is hostile to terminals.
SearchResult sample_result();

// A search that found nothing.
SearchResult empty_result();

}  // namespace morgue
