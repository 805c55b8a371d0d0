#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "archive/article.h"
#include "query/matched_article.h"
#include "query/placed_text.h"
#include "query/text_match.h"
#include "query/word_lookup.h"

namespace morgue {

// Reads one article for the words of a query, counting positions as the index
// does (indexer/article_terms.cc), so that the same text satisfies the query
// here as there.
class ArticleReading {
 public:
  ArticleReading(const SoughtWords& sought, WordLookup& lookup)
      : sought_(sought), lookup_(lookup) {}

  MatchedArticle read(const Article& article);
  // One text alone: the headline, or all of the body.
  std::vector<TextMatch> read(std::string_view text, TextField field);

 private:
  struct Place {
    std::size_t text = 0;
    TextRange range;
  };

  void read_text(std::string_view text, TextField field);
  std::vector<TextMatch> matches() const;

  const SoughtWords& sought_;
  WordLookup& lookup_;
  std::size_t texts_ = 0;  // so many have been read
  PlacedText placed_;
  std::vector<Place> places_;  // of placed_.words()
};

}  // namespace morgue
