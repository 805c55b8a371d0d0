#include "indexer/stored_articles.h"

#include <algorithm>

#include "archive/error.h"

namespace morgue {
namespace {

constexpr std::size_t kPage = 256;  // articles read at once

}  // namespace

const Article& StoredArticles::at(std::size_t i) {
  if (page_.empty() || i >= first_ + page_.size()) {
    std::vector<ArticleNumber> numbers;
    for (const ArticleOrder& article :
         order_.subspan(i, std::min(kPage, order_.size() - i))) {
      numbers.push_back(article.number);
    }
    page_ = record_.get_all(numbers);
    first_ = i;
  }
  const std::optional<Article>& article = page_[i - first_];
  if (!article) {
    throw Error(Failure::kCorrupt, "reading the record: article number " +
                                       std::to_string(order_[i].number) +
                                       " is missing");
  }
  return *article;
}

}  // namespace morgue
