#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "query/query_tree.h"

namespace morgue {

// True for a word with * or ? or ~.
inline bool stands_for_many(const Word& word) {
  return word.form == WordForm::kPrefix || word.form == WordForm::kWildcard ||
         word.form == WordForm::kFuzzy;
}

// Which words of a vocabulary a word with * or ? or ~ stands for: kPrefix,
// kWildcard or kFuzzy.
class WordMatcher {
 public:
  explicit WordMatcher(const Word& word);

  // Folded.
  bool matches(std::string_view word) const;

  // What every such word begins with.
  std::string_view opening() const { return opening_; }

 private:
  struct Pattern {
    std::u32string signs;
  };
  struct Similar {
    std::u32string letters;
    std::size_t edits = 0;
  };

  std::string opening_;
  std::variant<std::monostate, Pattern, Similar> rest_;
};

}  // namespace morgue
