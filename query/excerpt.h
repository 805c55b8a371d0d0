#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "query/snippet.h"
#include "text/sentence.h"

namespace morgue {

// The part of `text`, within `whole`, of at most `length` bytes that shows
// most of the marked words (ascending, within `whole`), cut between words
// where the text has spaces and between code points where it has none.  Longer
// only where the first mark alone is.
TextRange excerpt(std::string_view text, TextRange whole,
                  const std::vector<TextRange>& marks, std::size_t length);

// The same of a snippet that is to fit into so many columns of a terminal.
Snippet fitted(const Snippet& snippet, std::size_t columns);

}  // namespace morgue
