#include "query/required_articles.h"

#include <optional>
#include <string>
#include <utility>

#include "archive/error.h"

namespace morgue {

std::vector<Article> required_articles(const Record& record,
                                       std::span<const ArticleNumber> numbers) {
  std::vector<std::optional<Article>> found = record.get_all(numbers);
  std::vector<Article> articles;
  articles.reserve(found.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!found[i]) {
      throw Error(Failure::kCorrupt,
                  "reading article " + std::to_string(numbers[i]) +
                      ": the segments have it, the record does not; "
                      "`morgue-indexer rebuild` builds the segments anew");
    }
    articles.push_back(std::move(*found[i]));
  }
  return articles;
}

}  // namespace morgue
