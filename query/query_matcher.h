#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"
#include "query/query_tree.h"
#include "query/snippet.h"
#include "text/sentence.h"

namespace morgue {

// The words that a query looks for, ready to be found in text: built once a
// query, used for every hit.  `languages` are those of the archive.  Not for
// use by two threads at once: it remembers the words that it has met.
class QueryMatcher {
 public:
  QueryMatcher(const Query& query, const std::vector<std::string>& languages);
  ~QueryMatcher();
  QueryMatcher(QueryMatcher&&) noexcept;
  QueryMatcher& operator=(QueryMatcher&&) noexcept;

  // Marks what satisfied the query: a phrase only where it stands whole, words
  // of a proximity only where they are near enough; never what it excludes.
  // `field` says what the text is: a headline answers to headline:word and to
  // plain words, a body to plain words only.  Valid UTF-8.
  std::vector<TextRange> matches(std::string_view text,
                                 TextField field = TextField::kBody) const;

  // At most `most` passages of whole sentences, about `length` bytes each,
  // that together cover the query's words best, in the article's order.  Where
  // the body has no match, its opening.
  std::vector<Snippet> snippets(const Article& article, std::size_t most,
                                std::size_t length = 240) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace morgue
