#pragma once

#include <span>
#include <vector>

#include "archive/article.h"
#include "archive/record.h"

namespace morgue {

// The articles with these numbers, in their order.  Throws Error(kCorrupt)
// where the record lacks one, Error(kIo).
std::vector<Article> required_articles(const Record& record,
                                       std::span<const ArticleNumber> numbers);

}  // namespace morgue
