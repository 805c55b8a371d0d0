#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "archive/article_order.h"
#include "archive/record.h"

namespace morgue {

// Articles of the record in a given order, read some at a time.
class StoredArticles {
 public:
  StoredArticles(const Record& record, std::span<const ArticleOrder> order)
      : record_(record), order_(order) {}

  // Article `i` of the order; ask in ascending order.  Valid until the next
  // call.  Throws Error(kCorrupt) where the record lacks it.
  const Article& at(std::size_t i);

 private:
  const Record& record_;
  std::span<const ArticleOrder> order_;
  std::size_t first_ = 0;  // index of page_[0]
  std::vector<std::optional<Article>> page_;
};

}  // namespace morgue
