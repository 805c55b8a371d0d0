#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/query_tree.h"

namespace morgue {

// A set of sought words, by their places in SoughtWords::words.
using WordSet = std::uint64_t;

// How text must look to satisfy a clause of a query: a tree whose leaves are
// sought words.  What such text is, a word or some of them, is a *span*.
struct TextPattern {
  enum class Kind : std::uint8_t {
    kWord,
    kPhrase,   // one after the other
    kMoved,    // a phrase with some moves
    kAnyOf,    // what one of the parts is
    kNear,     // from the first of them to the last
    kApart,    // the first part, the second out of reach
    kAtLeast,  // the part, if there are `count` that do not overlap
    kOpening,  // the part, in the opening
  };

  Kind kind = Kind::kWord;
  std::vector<TextPattern> parts;
  std::size_t word = 0;     // of kWord
  Nearness reach;           // of kNear, kApart
  std::uint32_t count = 0;  // of kAtLeast; moves; words of an opening
  ArticlePart part = ArticlePart::kWords;

  bool is_of_words() const;  // all its parts are words
  // All words that it is made of.
  WordSet word_set() const;
};

// A word that a query wants to see: any of these.  All of one field.
struct SoughtWord {
  std::vector<Word> alternatives;
  TextField field = TextField::kBody;
};

// What a query wants to see in an article, without what it excludes and
// without its filters.
struct SoughtWords {
  static constexpr std::size_t kMost = 64;

  SoughtWords() = default;
  // A query with more words (the parser takes none) is highlighted in part.
  explicit SoughtWords(const Query& query);

  std::vector<SoughtWord> words;
  std::vector<TextPattern> patterns;  // each by itself
  // The words that text of a field can satisfy.
  WordSet in(TextField field) const;

  // The pattern of a clause that is nothing but text; its words are added.
  TextPattern add(const Query& clause);

 private:
  void gather(const Query& query);
  TextPattern add_word(std::vector<Word> alternatives);
};

// The words, where the clause is a word or a choice of words; else none.
std::vector<Word> alternatives_of(const Query& clause);

}  // namespace morgue
