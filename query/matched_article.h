#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "archive/article.h"
#include "query/passages.h"
#include "query/snippet.h"
#include "query/text_match.h"
#include "text/sentence.h"

namespace morgue {

// What of an article satisfied a query.  The article outlives it.
class MatchedArticle {
 public:
  // Ranges of the headline, ascending and disjoint; likewise of other texts.
  // What is boilerplate has none.
  std::vector<TextRange> headline() const { return ranges(kHeadlineText); }
  std::vector<TextRange> deck() const { return ranges(kDeckText); }
  std::vector<TextRange> paragraph(
      std::size_t index) const;  // of Article::body
  std::vector<TextRange> correction(std::size_t index) const;

  // At most `most` passages of whole sentences, about `length` bytes each,
  // that together cover the query's words best, in the article's order.  Where
  // the body has no match, its opening.
  std::vector<Snippet> snippets(std::size_t most,
                                std::size_t length = 240) const;

 private:
  friend class ArticleReading;

  static constexpr std::size_t kHeadlineText = 0;
  static constexpr std::size_t kDeckText = 1;

  std::vector<TextRange> ranges(std::size_t text) const;

  // Texts in reading order, and what was found in them.
  std::vector<Piece> texts_;
  std::vector<TextMatch> matches_;
  std::vector<std::optional<std::size_t>> paragraphs_;  // which text each is
  std::size_t first_correction_ = 0;                    // likewise
};

}  // namespace morgue
