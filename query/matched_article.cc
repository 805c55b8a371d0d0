#include "query/matched_article.h"

#include <algorithm>
#include <iterator>

namespace morgue {

std::vector<TextRange> MatchedArticle::paragraph(std::size_t index) const {
  return paragraphs_[index] ? ranges(*paragraphs_[index])
                            : std::vector<TextRange>{};
}

std::vector<TextRange> MatchedArticle::correction(std::size_t index) const {
  return ranges(first_correction_ + index);
}

std::vector<TextRange> MatchedArticle::ranges(std::size_t index) const {
  auto match = std::lower_bound(matches_.begin(), matches_.end(), index,
                                [](const TextMatch& each, std::size_t piece) {
                                  return each.piece < piece;
                                });
  std::vector<TextRange> ranges;
  for (; match != matches_.end() && match->piece == index; ++match) {
    ranges.push_back(match->range);
  }
  return ranges;
}

std::vector<Snippet> MatchedArticle::snippets(std::size_t most,
                                              std::size_t length) const {
  const PassageSize size{most, std::max<std::size_t>(length, 1)};
  std::vector<TextMatch> in_body;
  std::copy_if(
      matches_.begin(), matches_.end(), std::back_inserter(in_body),
      [](const TextMatch& match) { return match.piece != kHeadlineText; });
  return in_body.empty() ? opening_passage(texts_, size)
                         : matching_passages(texts_, in_body, size);
}

}  // namespace morgue
