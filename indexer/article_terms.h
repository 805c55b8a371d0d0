#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/article.h"
#include "indexer/index_document.h"
#include "indexer/term_dictionary.h"
#include "text/stemmer.h"

namespace morgue {

// How much more an occurrence in the headline counts than one in the body
// (fields weighted before saturation, as BM25F does: Robertson, Zaragoza and
// Taylor 2004).  Measured, see docs/BENCHMARKS.md.
inline constexpr std::uint32_t kHeadlineWeight = 2;

// Turns articles into terms as archive/schema.h lays down.  Lives as long as
// one segment is built: it remembers every word and stem that it has met.
// Not for use by two threads.
class ArticleTerms {
 public:
  ArticleTerms();
  ~ArticleTerms();

  // Valid until the next call.
  const IndexDocument& document(ArticleNumber number, const Article& article);

  // Distinct terms met so far: what it remembers grows with them.
  std::size_t size() const { return dictionary_.size(); }

  // Calls `visit(stem term, surface term)` once for each pair met so far.
  void for_each_form(
      const std::function<void(const std::string&, const std::string&)>& visit)
      const;

 private:
  using TermId = TermDictionary::Id;
  static constexpr TermId kNone = ~TermId{0};

  // The terms of one word in one language, made as they are needed.
  struct WordTerms {
    TermId surface = kNone;
    TermId stem = kNone;
    TermId capitals = kNone;
    TermId headline = kNone;
    TermId headline_stem = kNone;
  };
  struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };
  struct LanguageWords {
    explicit LanguageWords(std::string_view language) : stemmer(language) {}
    Stemmer stemmer;
    std::unordered_map<std::string, WordTerms, WordHash, std::equal_to<>> words;
  };
  struct Occurrence {
    TermId term;
    std::uint32_t position;  // 0: not kept
    std::uint32_t wdf;
  };

  LanguageWords& words_of(std::string_view language);
  WordTerms& terms_of(LanguageWords& words, std::string_view word);
  void add_headline_terms(LanguageWords& words, WordTerms& terms,
                          std::string_view word);
  void add_capitals(WordTerms& terms, std::string_view word, std::uint32_t wdf);
  void add_text(LanguageWords& words, std::string_view text, bool headline);
  void add_body(LanguageWords& words, const Article& article);
  void add_byline(const Article& article);
  void add_names(std::string_view text);
  void add_keyword(KeywordField field, std::string_view value);
  void add_values(const Article& article);
  void gather_postings();

  TermDictionary dictionary_;
  std::map<std::string, LanguageWords, std::less<>> languages_;
  std::vector<std::pair<TermId, TermId>> forms_;  // stem, surface
  std::vector<Occurrence> occurrences_;           // of the present article
  std::uint32_t position_ = 0;
  IndexDocument document_;
};

}  // namespace morgue
