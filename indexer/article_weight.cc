#include "indexer/article_weight.h"

namespace morgue {
namespace {

// What an article weighs without any text, and each element of its lists.
constexpr std::size_t kEmptyArticle = sizeof(Article) / 2;
constexpr std::size_t kElement = 32;

}  // namespace

std::size_t weight_of(const Article& article) {
  std::size_t bytes = kEmptyArticle + article.id.size() +
                      article.headline.size() + article.deck.size() +
                      article.byline.size() + article.url.size();
  for (const Paragraph& paragraph : article.body) {
    bytes += kElement + paragraph.text.size();
  }
  for (const Author& author : article.authors) {
    bytes += 4 * kElement + author.display.size();
  }
  for (const Subject& subject : article.subjects) {
    bytes += 4 * kElement + subject.code.size() + subject.name.size();
  }
  for (const std::string& keyword : article.keywords) {
    bytes += kElement + keyword.size();
  }
  for (const std::string& url : article.alternate_urls) {
    bytes += kElement + url.size();
  }
  for (const Correction& correction : article.corrections) {
    bytes += 2 * kElement + correction.text.size();
  }
  for (const StatedDate& stated : article.stated_dates) {
    bytes += 2 * kElement + stated.text.size();
  }
  return bytes;
}

}  // namespace morgue
