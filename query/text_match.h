#pragma once

#include <cstddef>
#include <vector>

#include "query/text_pattern.h"
#include "text/sentence.h"

namespace morgue {

// A word, or a whole phrase, that satisfies the query.
struct TextMatch {
  std::size_t piece = 0;  // which of several texts
  TextRange range;        // bytes of that text
  WordSet words = 0;
};

// In the texts' order; those that overlap are one.
std::vector<TextMatch> merged(std::vector<TextMatch> matches);

}  // namespace morgue
