#pragma once

#include <string>

#include "archive/article.h"

namespace morgue {

// All fields of the article that are not empty, one a line, in the order in
// which Article declares them; provenance is left out.
std::string every_field(const Article& article);

}  // namespace morgue
