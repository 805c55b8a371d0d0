#include "indexer/article_terms.h"

#include <algorithm>
#include <array>

#include "archive/indexed_text.h"
#include "archive/record_keys.h"
#include "archive/schema.h"
#include "text/ascii.h"
#include "text/language.h"
#include "text/tokenizer.h"

namespace morgue {

ArticleTerms::ArticleTerms() = default;
ArticleTerms::~ArticleTerms() = default;

const IndexDocument& ArticleTerms::document(ArticleNumber number,
                                            const Article& article) {
  occurrences_.clear();
  position_ = 0;
  document_ = IndexDocument{.number = number,
                            .postings = std::move(document_.postings),
                            .positions = std::move(document_.positions),
                            .values = std::move(document_.values)};
  LanguageWords& words = words_of(article.language.tag);
  add_text(words, article.headline, true);
  position_ += kFieldGap;
  add_body(words, article);
  position_ += kFieldGap;
  add_byline(article);
  add_keyword(KeywordField::kSource, article.source);
  add_keyword(KeywordField::kSection, article.section);
  add_keyword(KeywordField::kLanguage, article.language.tag);
  add_keyword(KeywordField::kId, article.id);
  gather_postings();
  add_values(article);
  return document_;
}

void ArticleTerms::for_each_form(
    const std::function<void(const std::string&, const std::string&)>& visit)
    const {
  for (const auto& [stem, surface] : forms_) {
    visit(dictionary_[stem], dictionary_[surface]);
  }
}

ArticleTerms::LanguageWords& ArticleTerms::words_of(std::string_view language) {
  const std::string_view primary = primary_subtag(language);
  auto found = languages_.find(primary);
  if (found == languages_.end()) {
    found =
        languages_.emplace(std::string(primary), LanguageWords(primary)).first;
  }
  return found->second;
}

ArticleTerms::WordTerms& ArticleTerms::terms_of(LanguageWords& words,
                                                std::string_view word) {
  if (auto found = words.words.find(word); found != words.words.end()) {
    return found->second;
  }
  WordTerms& terms = words.words[std::string(word)];
  terms.surface = dictionary_.id_of(surface_term(TextField::kBody, word));
  terms.stem =
      dictionary_.id_of(stem_term(TextField::kBody, words.stemmer.stem(word)));
  forms_.emplace_back(terms.stem, terms.surface);
  return terms;
}

void ArticleTerms::add_headline_terms(LanguageWords& words, WordTerms& terms,
                                      std::string_view word) {
  if (terms.headline == kNone) {
    terms.headline =
        dictionary_.id_of(surface_term(TextField::kHeadline, word));
    terms.headline_stem = dictionary_.id_of(
        stem_term(TextField::kHeadline, words.stemmer.stem(word)));
    forms_.emplace_back(terms.headline_stem, terms.headline);
  }
  occurrences_.push_back({terms.headline, position_, 1});
  occurrences_.push_back({terms.headline_stem, 0, 1});
}

void ArticleTerms::add_capitals(WordTerms& terms, std::string_view word,
                                std::uint32_t wdf) {
  if (terms.capitals == kNone) {
    terms.capitals = dictionary_.id_of(capitals_term(word));
  }
  occurrences_.push_back({terms.capitals, position_, wdf});
}

void ArticleTerms::add_text(LanguageWords& words, std::string_view text,
                            bool headline) {
  const bool mixed_case = is_mixed_case(text);
  const std::uint32_t wdf = headline ? kHeadlineWeight : 1;
  Tokenizer tokenizer(text);
  for (Token token; tokenizer.next(token);) {
    ++position_;
    WordTerms& terms = terms_of(words, token.word);
    occurrences_.push_back({terms.surface, position_, wdf});
    occurrences_.push_back({terms.stem, 0, wdf});
    if (token.all_caps && mixed_case) {
      add_capitals(terms, token.word, wdf);
    }
    if (headline) {
      add_headline_terms(words, terms, token.word);
    }
  }
}

void ArticleTerms::add_body(LanguageWords& words, const Article& article) {
  for_each_body_text(article, [&](std::string_view text, const Paragraph*) {
    add_text(words, text, false);
    position_ += kTextGap;
  });
}

void ArticleTerms::add_byline(const Article& article) {
  add_names(article.byline);
  for (const Author& author : article.authors) {
    ++position_;
    add_names(author.display);
  }
}

void ArticleTerms::add_names(std::string_view text) {
  Tokenizer tokenizer(text);
  for (Token token; tokenizer.next(token);) {
    ++position_;
    const std::string term = surface_term(TextField::kByline, token.word);
    occurrences_.push_back({dictionary_.id_of(term), position_, 1});
  }
}

void ArticleTerms::add_keyword(KeywordField field, std::string_view value) {
  if (!value.empty()) {
    occurrences_.push_back(
        {dictionary_.id_of(keyword_term(field, value)), 0, 0});
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
      {{Slot::kSource, article.source},
       {Slot::kSection, article.section},
       {Slot::kLanguage, article.language.tag}});
  for (const auto& [slot, value] : shown) {
    if (!value.empty()) {
      document_.values.emplace_back(slot, value);
    }
  }
}

void ArticleTerms::gather_postings() {
  std::sort(occurrences_.begin(), occurrences_.end(),
            [](const Occurrence& a, const Occurrence& b) {
              return a.term != b.term ? a.term < b.term
                                      : a.position < b.position;
            });
  document_.postings.clear();
  document_.positions.clear();
  TermId last = kNone;
  for (const Occurrence& occurrence : occurrences_) {
    if (occurrence.term != last) {
      last = occurrence.term;
      document_.postings.push_back(
          {.term = dictionary_[last],
           .first_position =
               static_cast<std::uint32_t>(document_.positions.size())});
    }
    IndexDocument::Posting& posting = document_.postings.back();
    posting.wdf += occurrence.wdf;
    if (occurrence.position != 0) {
      document_.positions.push_back(occurrence.position);
      ++posting.position_count;
    }
  }
}

}  // namespace morgue
