#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/sought_words.h"
#include "text/sentence.h"

namespace morgue {

// A word of a text that may be one that is sought.
struct FoundWord {
  std::uint32_t position = 0;  // counted as the index counts
  std::size_t piece = 0;       // which of several texts
  TextRange range;             // bytes of that text
  WordSet words = 0;
};

// A word, or a whole phrase, that satisfies the query.
struct TextMatch {
  std::size_t piece = 0;
  TextRange range;
  WordSet words = 0;
};

// What of `found` (by position, ascending) satisfies the groups: a phrase as
// one match, the words of a proximity each as its own.  In the texts' order,
// disjoint.
std::vector<TextMatch> satisfied(const std::vector<FoundWord>& found,
                                 const std::vector<SoughtGroup>& groups);

}  // namespace morgue
