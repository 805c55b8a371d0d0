#pragma once

#include <cstddef>
#include <vector>

#include "query/found_words.h"

namespace morgue {

// A place for each of the group's words, all different, in its order where that
// is asked for, within the window of `found` that begins at found[first] and is
// as long as the group's distance allows.  By word; empty: there are none.
std::vector<std::size_t> places_in_window(const std::vector<FoundWord>& found,
                                          const SoughtGroup& group,
                                          std::size_t first);

}  // namespace morgue
