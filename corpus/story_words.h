#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/seeded_random.h"

namespace morgue {

// The vocabulary of made-up news: English function words first, then words
// spelled in syllables, by rank from the most frequent (0) on.  Every rank has
// a spelling of its own.
std::string story_word(std::size_t rank);

// How many of the first ranks are function words ("the", "of" ...).
std::size_t story_function_words();

// A made-up surname for every number, capitalised: "Velkorin".
std::string story_name(std::uint64_t number);

// Draws ranks as words are drawn in print: rank r about 1 / (r + 2) of the
// time (Zipf; Mandelbrot's shift keeps "the" near 5 %).  Whole numbers only,
// so the draw is the same everywhere.  Immutable after construction.
class ZipfRanks {
 public:
  explicit ZipfRanks(std::size_t ranks);

  std::size_t draw(SeededRandom& random) const;

 private:
  std::vector<std::uint64_t> cumulative_;
};

// Numbers below `limit` (> 0), small ones often, each order of magnitude about
// as likely as the next: names in the news, of which a growing archive keeps
// bringing new ones.
std::uint64_t draw_heavy_tailed(SeededRandom& random, std::uint64_t limit);

}  // namespace morgue
