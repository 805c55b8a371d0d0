#pragma once

#include <random>

#include "archive/article.h"

namespace morgue {

// An article of nonsense with anything that indexing looks at: four languages
// and none, sentences, words in capitals, deck, boilerplate, corrections,
// byline, authors, and one that may have no words at all.  Dates fall on few
// days, so that many are equal, or are missing.
Article random_article(std::mt19937& random, int number);

}  // namespace morgue
