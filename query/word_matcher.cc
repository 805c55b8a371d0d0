#include "query/word_matcher.h"

#include "query/edit_distance.h"
#include "query/letters.h"

namespace morgue {
namespace {

// Greedy, going back to the last star only: what a star took before never has
// to be taken back.
bool fits(std::u32string_view pattern, std::u32string_view word) {
  constexpr std::size_t none = std::u32string_view::npos;
  std::size_t at = 0;
  std::size_t star = none;
  std::size_t after_star = 0;  // where in the word it goes on
  std::size_t i = 0;
  while (i < word.size()) {
    if (at < pattern.size() && pattern[at] == U'*') {
      star = at++;
      after_star = i;
    } else if (at < pattern.size() &&
               (pattern[at] == U'?' || pattern[at] == word[i])) {
      ++at;
      ++i;
    } else if (star != none) {
      at = star + 1;
      i = ++after_star;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of(U'*', at) == none;
}

}  // namespace

WordMatcher::WordMatcher(const Word& word) {
  switch (word.form) {
    case WordForm::kWildcard:
      opening_ = word.text.substr(0, word.text.find_first_of("*?"));
      rest_ = Pattern{letters_of(word.text)};
      break;
    case WordForm::kFuzzy:
      rest_ = Similar{letters_of(word.text), word.edits};
      break;
    default:
      opening_ = word.text;
  }
}

bool WordMatcher::matches(std::string_view word) const {
  if (!word.starts_with(opening_)) {
    return false;
  }
  if (const auto* pattern = std::get_if<Pattern>(&rest_)) {
    return fits(pattern->signs, letters_of(word));
  }
  if (const auto* similar = std::get_if<Similar>(&rest_)) {
    // Bytes may be up to four a letter.
    return word.size() <= 4 * (similar->letters.size() + similar->edits) &&
           edit_distance(similar->letters, letters_of(word), similar->edits) <=
               similar->edits;
  }
  return true;
}

}  // namespace morgue
