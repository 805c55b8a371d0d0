#pragma once

#include <cstdint>
#include <optional>

#include "archive/article.h"
#include "archive/record.h"

namespace morgue {

// Where an article stands in a segment: docids follow this order.
struct ArticleOrder {
  std::optional<std::int64_t> date;  // wall seconds
  ArticleNumber number = 0;

  // Newest first, undated last; of one moment, the later arrival first.
  bool operator<(const ArticleOrder& other) const {
    if (date.has_value() != other.date.has_value()) {
      return date.has_value();
    }
    return date != other.date ? *date > *other.date : number > other.number;
  }
};

inline ArticleOrder order_of(ArticleNumber number, const Article& article) {
  ArticleOrder order{.date = std::nullopt, .number = number};
  if (article.published) {
    order.date = article.published->wall_seconds();
  }
  return order;
}

}  // namespace morgue
