#include "query/word_terms.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <utility>

#include "archive/engine_error.h"
#include "archive/schema.h"
#include "query/prefix_expansion.h"
#include "text/language.h"

namespace morgue {
namespace {

// So many words of one stem are looked for by position; more would be slow,
// and no language inflects a word that often.
constexpr std::size_t kMostForms = 200;

constexpr std::size_t kFewLanguages = 4;
constexpr std::uint64_t kSmallestShare = 200;  // one article in so many

template <class T>
void add_new(std::vector<T>& list, T value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) {
    list.push_back(std::move(value));
  }
}

void keep_most_frequent(const Xapian::Database& database,
                        std::vector<std::string>& terms, std::size_t most) {
  if (terms.size() <= most) {
    return;
  }
  std::vector<std::pair<Xapian::doccount, std::string>> ranked;
  for (std::string& term : terms) {
    const Xapian::doccount articles = database.get_termfreq(term);
    ranked.emplace_back(articles, std::move(term));
  }
  std::sort(ranked.begin(), ranked.end(), std::greater<>());
  terms.clear();
  for (std::size_t i = 0; i < most; ++i) {
    terms.push_back(std::move(ranked[i].second));
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

WordTerms::WordTerms(Xapian::Database database,
                     const std::vector<std::string>& languages)
    : database_(std::move(database)) {
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
    std::copy_if(all.begin(), all.end(), std::back_inserter(known),
                 [this](const std::string& term) {
                   return database_.term_exists(term);
                 });
  }
  if (known.empty()) {
    known.push_back(std::move(all.front()));
  }
  return known;
}

std::vector<std::string> WordTerms::terms(const Word& word) {
  if (word.form == WordForm::kPrefix) {
    return expand_prefix(database_, word);
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

void WordTerms::add_forms(const std::string& stem,
                          std::vector<std::string>& forms) {
  const auto end = database_.synonyms_end(stem);
  for (auto form = database_.synonyms_begin(stem); form != end; ++form) {
    add_new(forms, *form);
  }
}

std::vector<std::string> WordTerms::positional_terms(const Word& word) {
  if (word.form != WordForm::kStemmed ||
      entry(word.field).stem_prefix.empty()) {
    return terms(word);
  }
  std::vector<std::string> forms = {surface_term(word.field, word.text)};
  for (const std::string& stem : stems(word)) {
    add_forms(stem, forms);
  }
  keep_most_frequent(database_, forms, kMostForms);
  return forms;
}

}  // namespace morgue
