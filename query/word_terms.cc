#include "query/word_terms.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "archive/engine_error.h"
#include "archive/schema.h"
#include "query/word_expansion.h"
#include "query/word_matcher.h"
#include "text/language.h"

namespace morgue {
namespace {

constexpr std::size_t kFewLanguages = 4;
constexpr std::size_t kMostExpansionsKept = 16;  // words of some queries
constexpr std::uint64_t kSmallestShare = 200;    // one article in so many

template <class T>
void add_new(std::vector<T>& list, T value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) {
    list.push_back(std::move(value));
  }
}

}  // namespace

std::vector<std::string> query_languages(const Catalog& catalog) {
  std::vector<std::pair<std::uint64_t, std::string>> ranked;
  std::map<std::string, std::uint64_t> by_primary;
  std::uint64_t articles = 0;
  for (const auto& [tag, count] : catalog.languages) {
    by_primary[std::string(primary_subtag(tag))] += count;
    articles += count;
  }
  for (auto& [tag, count] : by_primary) {
    if (by_primary.size() < kFewLanguages ||
        count * kSmallestShare >= articles) {
      ranked.emplace_back(count, tag);
    }
  }
  std::stable_sort(
      ranked.begin(), ranked.end(),
      [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> languages;
  languages.reserve(ranked.size());
  for (auto& [count, tag] : ranked) {
    languages.push_back(std::move(tag));
  }
  return languages;
}

WordTerms::WordTerms(const SegmentSet& segments,
                     const std::vector<std::string>& languages)
    : segments_(segments) {
  stemmers_.reserve(languages.size());
  for (const std::string& language : languages) {
    stemmers_.emplace_back(language, Stemmer::Memory::kFew);
  }
}

std::vector<std::string> WordTerms::stems(const Word& word) {
  std::vector<std::string> found;
  for (Stemmer& stemmer : stemmers_) {
    add_new(found, stem_term(word.field, stemmer.stem(word.text)));
  }
  if (found.empty()) {
    found.push_back(stem_term(word.field, word.text));
  }
  return found;
}

std::vector<std::string> WordTerms::known_stems(const Word& word) {
  std::vector<std::string> all = stems(word);
  // One term is searched faster than several of which one exists.
  std::vector<std::string> known;
  if (all.size() > 1) {
    std::copy_if(
        all.begin(), all.end(), std::back_inserter(known),
        [this](const std::string& term) { return segments_.has_term(term); });
  }
  if (known.empty()) {
    known.push_back(std::move(all.front()));
  }
  return known;
}

const std::vector<std::string>& WordTerms::expanded(const Word& word) {
  const Expanded key{word.text, word.form, word.field, word.edits};
  auto known = expansions_.find(key);
  if (known == expansions_.end()) {
    if (expansions_.size() >= kMostExpansionsKept) {
      expansions_.clear();
    }
    known = expansions_.emplace(key, expand_word(segments_, word)).first;
  }
  return known->second;
}

std::vector<std::string> WordTerms::terms(const Word& word) {
  if (stands_for_many(word)) {
    return expanded(word);
  }
  // The bylines' words have no stems, and only the body's keep capitals.
  if (word.form == WordForm::kStemmed &&
      !entry(word.field).stem_prefix.empty()) {
    return known_stems(word);
  }
  if (word.form == WordForm::kCapitals && word.field == TextField::kBody) {
    return {capitals_term(word.text)};
  }
  return {surface_term(word.field, word.text)};
}

// The surface terms of the word's field that stand for it.
std::vector<std::string> WordTerms::forms(const Word& word) {
  if (stands_for_many(word)) {
    return expanded(word);
  }
  std::vector<std::string> forms = {surface_term(word.field, word.text)};
  if (word.form == WordForm::kStemmed &&
      !entry(word.field).stem_prefix.empty()) {
    for (const std::string& stem : stems(word)) {
      const Xapian::Database& all = segments_.all();
      const auto end = all.synonyms_end(stem);
      for (auto form = all.synonyms_begin(stem); form != end; ++form) {
        add_new(forms, *form);
      }
    }
  }
  return forms;
}

std::vector<std::string> WordTerms::token_words(const Word& word) {
  if (word.form == WordForm::kCapitals) {
    return {capitals_term(word.text)};
  }
  std::vector<std::string> words = forms(word);
  if (word.field == TextField::kByline) {
    return words;
  }
  const std::size_t prefix = entry(word.field).prefix.size();
  const std::size_t count = words.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::string text = words[i].substr(prefix);
    words[i] = surface_term(TextField::kBody, text);
    words.push_back(capitals_term(text));
  }
  return words;
}

}  // namespace morgue
