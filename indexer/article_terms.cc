#include "indexer/article_terms.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "archive/impact.h"
#include "archive/indexed_text.h"
#include "archive/record_keys.h"
#include "archive/schema.h"
#include "text/ascii.h"
#include "text/language.h"
#include "text/tokenizer.h"

namespace morgue {

ArticleTerms::ArticleTerms(std::uint32_t reference_length,
                           const SourceNames* names)
    : reference_length_(reference_length), sources_(keywords_, names) {}

const IndexDocument& ArticleTerms::document(ArticleNumber number,
                                            const Article& article) {
  document_.number = number;
  document_.tokens.clear();
  length_ = 0;
  LanguageWords& words = words_of(article.language.tag);
  add_text(words, article.headline, TextField::kHeadline);
  add_mark(kFieldEnd);
  add_body(words, article);
  add_mark(kFieldEnd);
  add_byline(words, article);
  gather_postings();
  add_keywords(article);
  add_values(article);
  return document_;
}

void ArticleTerms::for_each_form(
    const std::function<void(const std::string&, const std::string&)>& visit)
    const {
  std::vector<std::pair<TermId, TermId>> forms;
  for (const auto& [language, words] : languages_) {
    forms.reserve(forms.size() + 2 * words.terms().size());
    for (const WordTerms& terms : words.terms()) {
      if (terms.surface != WordTerms::kNone) {
        forms.emplace_back(terms.stem, terms.surface);
      }
      if (terms.headline != WordTerms::kNone) {
        forms.emplace_back(terms.headline_stem, terms.headline);
      }
    }
  }
  std::ranges::sort(forms);  // languages share some
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  for (const auto& [stem, surface] : forms) {
    visit(dictionary_[stem], dictionary_[surface]);
  }
}

LanguageWords& ArticleTerms::words_of(std::string_view language) {
  const std::string_view primary = primary_subtag(language);
  auto found = languages_.find(primary);
  if (found == languages_.end()) {
    found =
        languages_
            .emplace(std::string(primary), LanguageWords(primary, dictionary_))
            .first;
  }
  return found->second;
}

void ArticleTerms::add_text(LanguageWords& words, std::string_view text,
                            TextField field) {
  const bool mixed_case = field != TextField::kByline && is_mixed_case(text);
  const std::size_t begin = document_.tokens.size();
  Tokenizer tokenizer(text);
  while (batch_.fill(tokenizer)) {
    words.look_up(batch_.words());
    for (const WordBatch::Word& word : batch_.words()) {
      if (word.starts_sentence && document_.tokens.size() > begin) {
        add_mark(kNewSentence);
      }
      const bool capitals = word.all_caps && mixed_case;
      add_word(words.terms_of(word, field, capitals), field, capitals);
    }
  }
}

void ArticleTerms::add_word(const WordTerms& terms, TextField field,
                            bool capitals) {
  if (field == TextField::kByline) {
    length_ += 1;
    counts_.add(terms.byline, 1);
    add_token(terms.byline);
    return;
  }
  std::uint32_t weight = 1;
  if (field == TextField::kHeadline) {
    weight = kHeadlineWeight;
    counts_.add(terms.headline, 1);
    counts_.add(terms.headline_stem, 1);
  }
  length_ += weight;
  counts_.add(terms.surface, weight);
  counts_.add(terms.stem, weight);
  if (capitals) {
    counts_.add(terms.capitals, weight);
  }
  add_token(capitals ? terms.capitals : terms.surface);
}

void ArticleTerms::add_body(LanguageWords& words, const Article& article) {
  for_each_body_text(article, [&](std::string_view text, const Paragraph*) {
    add_text(words, text, TextField::kBody);
    add_mark(kTextEnd);
  });
}

void ArticleTerms::add_byline(LanguageWords& words, const Article& article) {
  add_text(words, article.byline, TextField::kByline);
  add_mark(kTextEnd);
  for (const Author& author : article.authors) {
    add_text(words, author.display, TextField::kByline);
    add_mark(kTextEnd);
  }
}

void ArticleTerms::gather_postings() {
  const Impact impact(std::max(length_, 1U), reference_length_);
  document_.postings.clear();
  document_.postings.reserve(counts_.terms().size() + kKeywordFields.size());
  for (const TermId term : counts_.terms()) {
    document_.postings.push_back(
        {.term = term, .impact = impact.of(counts_[term])});
  }
  counts_.clear();
}

void ArticleTerms::add_keywords(const Article& article) {
  const auto values = std::to_array<std::pair<KeywordField, std::string_view>>(
      {{KeywordField::kSection, article.section},
       {KeywordField::kLanguage, article.language.tag},
       {KeywordField::kId, article.id}});
  for (const TermId term : sources_.of(article.source).terms) {
    document_.postings.push_back({.term = term});
  }
  for (const auto& [field, value] : values) {
    if (!value.empty()) {
      document_.postings.push_back({.term = keywords_.term_of(field, value)});
    }
  }
}

void ArticleTerms::add_values(const Article& article) {
  document_.values.clear();
  document_.values.emplace_back(Slot::kNumber, encode_number(document_.number));
  if (article.published) {
    document_.values.emplace_back(
        Slot::kDate, serialise_date(article.published->wall_seconds()));
  }
  const auto shown = std::to_array<std::pair<Slot, std::string_view>>(
      {{Slot::kSource, sources_.of(article.source).shown},
       {Slot::kSection, article.section},
       {Slot::kLanguage, article.language.tag}});
  for (const auto& [slot, value] : shown) {
    if (!value.empty()) {
      document_.values.emplace_back(slot, value);
    }
  }
}

}  // namespace morgue
