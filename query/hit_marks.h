#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/search_result.h"

namespace morgue {

// "[corrected 2023-03-24] [undated] [fr]": what a reader must know before
// quoting; empty where there is nothing.  `main_language` is not mentioned.
std::string hit_marks(const Article& article, std::string_view main_language);

// What stands for the article in a list, printable, with its highlights, cut
// to so many columns.  The online headline, or the opening words, where there
// is no headline.
struct Headline {
  std::string text;
  std::vector<TextRange> highlights;
};
Headline headline_of(const Hit& hit, std::size_t columns);

}  // namespace morgue
