#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "archive/article.h"
#include "indexer/index_document.h"
#include "indexer/keyword_terms.h"
#include "indexer/language_words.h"
#include "indexer/source_terms.h"
#include "indexer/term_counts.h"
#include "indexer/term_dictionary.h"
#include "indexer/word_batch.h"

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
  // The length that impacts are measured against (archive/impact.h): words of
  // an ordinary article, those of the headline weighted; > 0.
  // `names`: whose name a source's is; null: nobody's.  They must live longer.
  explicit ArticleTerms(std::uint32_t reference_length,
                        const SourceNames* names = nullptr);
  ArticleTerms(const ArticleTerms&) = delete;
  ArticleTerms& operator=(const ArticleTerms&) = delete;

  // Valid until the next call.
  const IndexDocument& document(ArticleNumber number, const Article& article);

  // All terms met so far, as documents name them.
  const TermDictionary& dictionary() const { return dictionary_; }

  // Distinct terms met so far: what it remembers grows with them.
  std::size_t size() const { return dictionary_.size(); }

  // Calls `visit(stem term, surface term)` once for each pair met so far.
  void for_each_form(
      const std::function<void(const std::string&, const std::string&)>& visit)
      const;

 private:
  using TermId = TermDictionary::Id;

  LanguageWords& words_of(std::string_view language);
  void add_text(LanguageWords& words, std::string_view text, TextField field);
  void add_word(const WordTerms& terms, TextField field, bool capitals);
  void add_mark(TokenCode mark) { document_.tokens.push_back(mark); }
  void add_token(TermId term) { document_.tokens.push_back(kFirstWord + term); }
  void add_body(LanguageWords& words, const Article& article);
  void add_byline(LanguageWords& words, const Article& article);
  void gather_postings();
  void add_keywords(const Article& article);
  void add_values(const Article& article);

  std::uint32_t reference_length_;
  TermDictionary dictionary_;
  KeywordTerms keywords_{dictionary_};
  SourceTerms sources_;
  std::map<std::string, LanguageWords, std::less<>> languages_;
  WordBatch batch_;
  TermCounts counts_;         // of the present article
  std::uint32_t length_ = 0;  // its words, weighted
  IndexDocument document_;
};

}  // namespace morgue
