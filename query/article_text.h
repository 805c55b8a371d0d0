#pragma once

#include <iosfwd>

#include "archive/article.h"
#include "query/presentation.h"
#include "query/query_matcher.h"

namespace morgue {

// A whole article for reading.  Where there is a matcher, what it finds is
// marked.  Notes that editors wrote to each other are not printed, nor is
// boilerplate.
void print_article(std::ostream& out, const Article& article,
                   const Presentation& looks, const QueryMatcher* matcher);

}  // namespace morgue
