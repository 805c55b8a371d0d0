#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "archive/schema.h"
#include "indexer/term_dictionary.h"
#include "indexer/word_batch.h"
#include "indexer/word_table.h"
#include "text/stemmer.h"

namespace morgue {

// The terms of one word in one language, made as they are needed.
struct WordTerms {
  using TermId = TermDictionary::Id;
  static constexpr TermId kNone = ~TermId{0};

  TermId surface = kNone;
  TermId stem = kNone;
  TermId capitals = kNone;
  TermId headline = kNone;
  TermId headline_stem = kNone;
  TermId byline = kNone;

  // The one that is there only if all those for this field are.
  TermId of(TextField field) const {
    switch (field) {
      case TextField::kHeadline:
        return headline;
      case TextField::kByline:
        return byline;
      default:
        return surface;
    }
  }
};

// The words of one language met so far and what terms they are: each is
// stemmed once.  Lives as long as `dictionary`.  Not for use by two threads.
class LanguageWords {
 public:
  LanguageWords(std::string_view language, TermDictionary& dictionary)
      : dictionary_(&dictionary), stemmer_(language, Stemmer::Memory::kFew) {}

  // Sets the id of each word.
  void look_up(std::span<WordBatch::Word> words);

  // The terms of a word that was looked up; all those for the field are there:
  // of the headline its own and those of the body, in capitals that as well.
  // Valid until the next look_up().
  const WordTerms& terms_of(const WordBatch::Word& word, TextField field,
                            bool capitals) {
    WordTerms& terms = terms_[word.id];
    if (terms.of(field) == WordTerms::kNone ||
        (capitals && terms.capitals == WordTerms::kNone)) {
      make(terms, word.text(), field, capitals);
    }
    return terms;
  }

  // Of all words met, in the order in which they were.
  std::span<const WordTerms> terms() const { return terms_; }

 private:
  void make(WordTerms& terms, std::string_view word, TextField field,
            bool capitals);
  void make_body_terms(WordTerms& terms, std::string_view word);
  void make_headline_terms(WordTerms& terms, std::string_view word);

  TermDictionary* dictionary_;
  Stemmer stemmer_;
  WordTable words_;
  std::vector<WordTerms> terms_;  // of each of words_
};

}  // namespace morgue
