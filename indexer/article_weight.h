#pragma once

#include <cstddef>

#include "archive/article.h"

namespace morgue {

// About how many bytes an article's texts and lists take in memory.
std::size_t weight_of(const Article& article);

}  // namespace morgue
