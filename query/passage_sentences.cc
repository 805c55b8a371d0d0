#include "query/passage_sentences.h"

namespace morgue {
namespace {

// What may stand between two words that are one name: "national security",
// "byte-dance".
constexpr std::size_t kSideBySide = 1;

bool side_by_side(const TextMatch& first, const TextMatch& second) {
  return second.range.begin - first.range.end <= kSideBySide &&
         first.words != second.words;
}

// Takes the matches from `next` on that begin within the sentence.
void take_matches(MatchedSentence& sentence,
                  const std::vector<TextMatch>& matches, std::size_t next) {
  sentence.first_match = next;
  while (next < matches.size() && matches[next].piece == sentence.piece &&
         matches[next].range.begin < sentence.range.end) {
    sentence.words |= matches[next].words;
    if (next > sentence.first_match &&
        side_by_side(matches[next - 1], matches[next])) {
      ++sentence.neighbours;
    }
    ++next;
  }
  sentence.end_match = next;
}

}  // namespace

std::vector<MatchedSentence> matched_sentences(
    const std::vector<Piece>& pieces, const std::vector<TextMatch>& matches) {
  std::vector<MatchedSentence> all;
  std::size_t next = 0;
  while (next < matches.size()) {
    const std::size_t piece = matches[next].piece;
    std::size_t place = 0;
    for (const TextRange& range : sentences(pieces[piece].text)) {
      MatchedSentence sentence{
          .piece = piece, .place = place++, .range = range};
      take_matches(sentence, matches, next);
      next = sentence.end_match;
      // A phrase may run over a full stop: "Yahoo! Japan".
      if (sentence.end_match > sentence.first_match) {
        sentence.range.end = std::max(
            sentence.range.end, matches[sentence.end_match - 1].range.end);
      }
      all.push_back(sentence);
    }
    while (next < matches.size() && matches[next].piece == piece) {
      ++next;
    }
  }
  return all;
}

}  // namespace morgue
