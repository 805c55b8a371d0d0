#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"
#include "query/matched_article.h"
#include "query/query_tree.h"
#include "text/sentence.h"

namespace morgue {

// What a query looks for, ready to be found in text: built once a query, used
// for every hit.  It marks what satisfied the query: a phrase only where it
// stands whole, words of a proximity only where they are near enough; never
// what is excluded.  `languages` are those of the archive.  Not for use by two
// threads at once: it remembers the words that it has met.
class QueryMatcher {
 public:
  QueryMatcher(const Query& query, const std::vector<std::string>& languages);
  ~QueryMatcher();
  QueryMatcher(QueryMatcher&&) noexcept;
  QueryMatcher& operator=(QueryMatcher&&) noexcept;

  MatchedArticle read(const Article& article) const;

  // What is marked in a text that is all there is of an article: its headline
  // or its body.  Valid UTF-8.
  std::vector<TextRange> matches(std::string_view text,
                                 TextField field = TextField::kBody) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace morgue
