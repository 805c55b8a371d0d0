#include "indexer/version_chain.h"

#include <optional>

namespace morgue {

bool is_version(const Record& record, ArticleNumber number,
                ArticleNumber newest) {
  while (newest > number) {
    const std::optional<Article> article = record.get(newest);
    newest = article ? article->previous : 0;
  }
  return newest == number;
}

}  // namespace morgue
