#pragma once

#include <iosfwd>

#include "archive/article.h"
#include "query/query_matcher.h"

namespace morgue {

// The whole record of an article as one JSON object on a line; fields that the
// publisher did not fill are left out, and notes that editors wrote to each
// other.  Where there is a matcher, headline and paragraphs tell the spans
// that it finds, in code points.
void print_article_json(std::ostream& out, const Article& article,
                        const QueryMatcher* matcher);

}  // namespace morgue
