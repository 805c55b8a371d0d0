#include "indexer/language_words.h"

namespace morgue {

void LanguageWords::look_up(std::span<WordBatch::Word> words) {
  for (const WordBatch::Word& word : words) {
    words_.fetch_slot(word.hash);
  }
  for (const WordBatch::Word& word : words) {
    __builtin_prefetch(terms_.data() + words_.fetch_word(word.hash));
  }
  for (WordBatch::Word& word : words) {
    word.id = words_.id_of(word.text(), word.hash);
  }
  terms_.resize(words_.size());
}

void LanguageWords::make(WordTerms& terms, std::string_view word,
                         TextField field, bool capitals) {
  if (field == TextField::kByline) {
    terms.byline = dictionary_->id_of(surface_term(field, word));
    return;
  }
  make_body_terms(terms, word);
  if (field == TextField::kHeadline) {
    make_headline_terms(terms, word);
  }
  if (capitals) {
    terms.capitals = dictionary_->id_of(capitals_term(word));
  }
}

void LanguageWords::make_body_terms(WordTerms& terms, std::string_view word) {
  if (terms.surface == WordTerms::kNone) {
    terms.surface = dictionary_->id_of(surface_term(TextField::kBody, word));
    terms.stem =
        dictionary_->id_of(stem_term(TextField::kBody, stemmer_.stem(word)));
  }
}

void LanguageWords::make_headline_terms(WordTerms& terms,
                                        std::string_view word) {
  std::string_view stem = (*dictionary_)[terms.stem];
  stem.remove_prefix(entry(TextField::kBody).stem_prefix.size());
  terms.headline = dictionary_->id_of(surface_term(TextField::kHeadline, word));
  terms.headline_stem =
      dictionary_->id_of(stem_term(TextField::kHeadline, stem));
}

}  // namespace morgue
