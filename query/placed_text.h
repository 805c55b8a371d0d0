#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/query_tree.h"
#include "query/text_pattern.h"

namespace morgue {

// Where sought words stand in an article, counted as the index counts.
struct PlacedWord {
  std::uint32_t position = 0;
  WordSet words = 0;  // not empty
};

// Positions `first` to `last`.
struct Span {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  bool operator==(const Span&) const = default;
  bool operator<(const Span& other) const {
    return first != other.first ? first < other.first : last < other.last;
  }
  std::uint32_t width() const { return last - first + 1; }
  bool overlaps(const Span& other) const {
    return first <= other.last && other.first <= last;
  }
};

// The words of one article that a pattern may be made of, with what of its
// build the pattern asks about.  Filled in reading order: begin_text() opens
// the headline, the deck (also an empty one), each paragraph and so on.
class PlacedText {
 public:
  PlacedText();

  void begin_text();
  void begin_sentence();
  // Goes past one more word, of which `words` are sought.
  void add_word(WordSet words);
  // What the end of a text or field adds to the positions.
  void pass_gap(std::uint32_t positions) { position_ += positions; }

  const std::vector<PlacedWord>& words() const { return words_; }
  // The index of the word there, which must be one of words().
  std::size_t index_of(std::uint32_t position) const;
  // The sentence or paragraph around a position.
  Span around(std::uint32_t position, NearUnit unit) const;
  // The positions of the opening; nothing of it may be there.
  std::vector<Span> opening(ArticlePart part, std::uint32_t words) const;

 private:
  struct Text {
    std::uint32_t first = 0;         // its first position
    std::uint32_t words_before = 0;  // in all texts before it
  };

  Span text(std::size_t index) const;
  std::uint32_t position_after(std::uint32_t words) const;

  std::uint32_t position_ = 0;  // of the last word or gap
  std::uint32_t count_ = 0;     // of words
  std::vector<PlacedWord> words_;
  std::vector<Text> texts_;
  std::vector<std::uint32_t> sentences_;  // their first positions
};

}  // namespace morgue
