#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
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

  // All texts that were read, in reading order: the headline, the deck, what of
  // the body is no boilerplate, corrections.
  std::size_t texts() const { return texts_.size(); }
  std::string_view text(std::size_t index) const { return texts_[index].text; }
  std::vector<TextRange> ranges(std::size_t index) const;
  static bool is_headline(std::size_t index) { return index == kHeadlineText; }

  // At most `most` passages of whole sentences, about `length` bytes each,
  // that together cover the query's words best, in the article's order.  Where
  // the body has no match, its opening.
  std::vector<Snippet> snippets(std::size_t most,
                                std::size_t length = 240) const;

 private:
  friend class ArticleReading;

  static constexpr std::size_t kHeadlineText = 0;
  static constexpr std::size_t kDeckText = 1;

  std::vector<Piece> texts_;
  std::vector<TextMatch> matches_;
  std::vector<std::optional<std::size_t>> paragraphs_;  // which text each is
  std::size_t first_correction_ = 0;                    // likewise
};

}  // namespace morgue
