#pragma once

#include <cstdint>
#include <functional>

#include "archive/article.h"
#include "query/matches_by_date.h"
#include "query/open_archive.h"

namespace morgue {

// Is given an article; false: no more are wanted.
using VisitArticle = std::function<bool(const Article& article)>;

// Reads the articles of all matches from the record, in their order, some at a
// time, so that what is held at once does not grow with how many there are;
// while some are visited the next ones are read.  Throws Error(kCorrupt, kIo),
// and what `visit` throws.
void for_each_article(const OpenArchive& archive, MatchesByDate& matches,
                      const VisitArticle& visit);

}  // namespace morgue
