#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "archive/record.h"
#include "archive/schema.h"
#include "archive/token_code.h"
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

  ArticleNumber number = 0;
  std::vector<Posting> postings;  // each term once, in no order
  // Headline, body, byline in reading order: the marks of TokenCode, and of
  // each word kFirstWord and a term: its capitals term where it is set in
  // capitals, else its surface term.
  std::vector<std::uint32_t> tokens;
  std::vector<std::pair<Slot, std::string>> values;
};

}  // namespace morgue
