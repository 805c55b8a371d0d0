#pragma once

#include <cstddef>
#include <vector>

#include "query/found_words.h"

namespace morgue {

// Which of `found` (by position, ascending) take part in the proximity: each
// belongs to some set of the group's words, one place in the text for each,
// within a window of `distance` positions (for each word beyond two, one
// more), in the group's order where that is asked for.  Ascending.
std::vector<std::size_t> near_words(const std::vector<FoundWord>& found,
                                    const SoughtGroup& group);

}  // namespace morgue
