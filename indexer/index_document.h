#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "archive/record.h"
#include "archive/schema.h"
#include "indexer/term_dictionary.h"

namespace morgue {

// One article as a segment sees it: terms, words in reading order, values and
// its number.  Terms are named by their ids in the dictionary of the
// ArticleTerms that made it.
struct IndexDocument {
  struct Posting {
    TermDictionary::Id term = 0;
    std::uint8_t impact = 0;  // see archive/impact.h; 0: a term that only tells
                              // whether an article has it
  };

  // One step of reading: a word, or one of the marks between words.
  struct Token {
    enum class Kind : std::uint8_t {
      kWord,
      kSentence,  // the next word begins another sentence of the same text
      kText,      // end of a paragraph, deck, correction or author
      kField,     // end of the headline, or of the body
    };
    Kind kind = Kind::kWord;
    TermDictionary::Id term = 0;  // of a word: its capitals term where it is
                                  // set in capitals, else its surface term
  };

  ArticleNumber number = 0;
  std::vector<Posting> postings;  // each term once, in no order
  std::vector<Token> tokens;      // headline, body, byline
  std::vector<std::pair<Slot, std::string>> values;
};

}  // namespace morgue
