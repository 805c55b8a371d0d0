#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "query/text_pattern.h"
#include "query/word_matcher.h"
#include "text/stemmer.h"
#include "text/tokenizer.h"

namespace morgue {

// Answers which sought words a token is: by spelling, by stem in any of the
// languages, by pattern, by capitals.  Not for use by two threads at once.
class WordLookup {
 public:
  WordLookup(const std::vector<SoughtWord>& words,
             const std::vector<std::string>& languages);

  // `mixed_case`: the text has small letters too, so that capitals mean
  // something.
  WordSet find(const Token& token, bool mixed_case);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  using Sets = std::unordered_map<std::string, WordSet, Hash, std::equal_to<>>;
  struct Stems {
    Stemmer stemmer;
    Sets sets;
  };

  void add(const Word& word, WordSet bit);
  void add_stem(const std::string& word, WordSet bit);
  WordSet spelled(std::string_view word);

  Sets exact_;
  std::vector<Stems> stems_;
  std::vector<std::pair<WordMatcher, WordSet>> matchers_;
  Sets capitals_;
  Sets met_;  // answers given already
};

}  // namespace morgue
