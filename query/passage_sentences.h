#pragma once

#include <cstddef>
#include <vector>

#include "query/passages.h"

namespace morgue {

// A sentence with its matches, [first_match, end_match) of all of them.
struct MatchedSentence {
  std::size_t piece = 0;
  std::size_t place = 0;  // among the piece's sentences
  TextRange range;
  std::size_t first_match = 0;
  std::size_t end_match = 0;
  WordSet words = 0;
  std::size_t neighbours = 0;  // pairs of matches that stand side by side
};

// The sentences, matched or not, of every piece that has a match, in the
// article's order.  `matches` as merged() gives them.
std::vector<MatchedSentence> matched_sentences(
    const std::vector<Piece>& pieces, const std::vector<TextMatch>& matches);

}  // namespace morgue
