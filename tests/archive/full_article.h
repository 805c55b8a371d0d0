#pragma once

#include <cstdint>

#include "archive/article.h"

namespace morgue {

// Every field and every member of every part is set, to something other than
// what a fresh one holds.
Article full_article();

// A small article, different for each number; the same number gives the same.
Article numbered_article(std::uint64_t number);

}  // namespace morgue
