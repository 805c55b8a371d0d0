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

WordLookup::WordLookup(const std::vector<Word>& words,
                       const std::vector<std::string>& languages) {
  for (const std::string& language : distinct_languages(languages)) {
    if (Stemmer stemmer(language, Stemmer::Memory::kFew); stemmer.stems()) {
      stems_.push_back({std::move(stemmer), {}});
    }
  }
  for (std::size_t i = 0; i < words.size() && i < SoughtWords::kMost; ++i) {
    const WordSet bit = WordSet{1} << i;
    const Word& word = words[i];
    if (word.form == WordForm::kPrefix) {
      prefixes_.emplace_back(word.text, bit);
      continue;
    }
    exact_[word.text] |= bit;
    if (word.form == WordForm::kCapitals) {
      capitals_ |= bit;
    } else if (word.form == WordForm::kStemmed) {
      add_stem(word.text, bit);
    }
  }
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
  return token.all_caps && mixed_case ? met->second : met->second & ~capitals_;
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
  for (const auto& [prefix, bit] : prefixes_) {
    if (word.starts_with(prefix)) {
      set |= bit;
    }
  }
  return set;
}

}  // namespace morgue
