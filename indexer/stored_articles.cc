#include "indexer/stored_articles.h"

#include <algorithm>

#include "archive/error.h"
#include "indexer/article_weight.h"

namespace morgue {
namespace {

// Articles read at once: many, but of long ones few.
constexpr std::size_t kSmallestPage = 8;
constexpr std::size_t kLargestPage = 256;
constexpr std::size_t kPageWeight = std::size_t{2} << 20;  // bytes to aim at

std::size_t weight_of_page(const std::vector<std::optional<Article>>& page) {
  std::size_t bytes = 0;
  for (const std::optional<Article>& article : page) {
    bytes += article ? weight_of(*article) : 0;
  }
  return bytes;
}

// Twice the size at most, since the next articles may be longer.
std::size_t next_page_size(const std::vector<std::optional<Article>>& page) {
  const std::size_t fitting = page.size() * kPageWeight /
                              std::max<std::size_t>(1, weight_of_page(page));
  return std::clamp(std::min(fitting, 2 * page.size()), kSmallestPage,
                    kLargestPage);
}

}  // namespace

const Article& StoredArticles::at(std::size_t i) {
  if (page_.empty() || i >= first_ + page_.size()) {
    const std::size_t size =
        page_.empty() ? kSmallestPage : next_page_size(page_);
    std::vector<ArticleNumber> numbers;
    for (const ArticleOrder& article :
         order_.subspan(i, std::min(size, order_.size() - i))) {
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
