#include "query/word_lookup.h"

#include <algorithm>
#include <set>

#include "text/language.h"

namespace morgue {
namespace {

// Words remembered before all are forgotten: an archive's vocabulary has no
// end.
constexpr std::size_t kMostMet = 50'000;

std::vector<std::string> distinct_languages(
    const std::vector<std::string>& tags) {
  std::set<std::string> primary;
  for (const std::string& tag : tags) {
    primary.emplace(primary_subtag(tag));
  }
  return {primary.begin(), primary.end()};
}

}  // namespace

WordLookup::WordLookup(const std::vector<SoughtWord>& words,
                       const std::vector<std::string>& languages) {
  for (const std::string& language : distinct_languages(languages)) {
    if (Stemmer stemmer(language, Stemmer::Memory::kFew); stemmer.stems()) {
      stems_.push_back({std::move(stemmer), {}});
    }
  }
  for (std::size_t i = 0; i < words.size() && i < SoughtWords::kMost; ++i) {
    for (const Word& word : words[i].alternatives) {
      add(word, WordSet{1} << i);
    }
  }
}

void WordLookup::add(const Word& word, WordSet bit) {
  switch (word.form) {
    case WordForm::kPrefix:
    case WordForm::kWildcard:
    case WordForm::kFuzzy:
      matchers_.emplace_back(WordMatcher(word), bit);
      return;
    case WordForm::kCapitals:
      capitals_[word.text] |= bit;
      return;
    case WordForm::kStemmed:
      add_stem(word.text, bit);
      break;
    case WordForm::kExact:
      break;
  }
  exact_[word.text] |= bit;
}

void WordLookup::add_stem(const std::string& word, WordSet bit) {
  for (Stems& language : stems_) {
    language.sets[std::string(language.stemmer.stem(word))] |= bit;
  }
}

WordSet WordLookup::find(const Token& token, bool mixed_case) {
  auto met = met_.find(token.word);
  if (met == met_.end()) {
    if (met_.size() >= kMostMet) {
      met_.clear();
    }
    met = met_.emplace(std::string(token.word), spelled(token.word)).first;
  }
  if (capitals_.empty() || !token.all_caps || !mixed_case) {
    return met->second;
  }
  const auto capitals = capitals_.find(token.word);
  return met->second | (capitals == capitals_.end() ? 0 : capitals->second);
}

WordSet WordLookup::spelled(std::string_view word) {
  WordSet set = 0;
  if (auto found = exact_.find(word); found != exact_.end()) {
    set |= found->second;
  }
  for (Stems& language : stems_) {
    auto found = language.sets.find(language.stemmer.stem(word));
    if (found != language.sets.end()) {
      set |= found->second;
    }
  }
  for (const auto& [matcher, bit] : matchers_) {
    if (matcher.matches(word)) {
      set |= bit;
    }
  }
  return set;
}

}  // namespace morgue
