#include "query/query_matcher.h"

#include "query/article_reading.h"
#include "query/text_pattern.h"
#include "query/word_lookup.h"

namespace morgue {

struct QueryMatcher::Impl {
  Impl(const Query& query, const std::vector<std::string>& languages)
      : sought(query), lookup(sought.words, languages) {}

  SoughtWords sought;
  WordLookup lookup;
};

QueryMatcher::QueryMatcher(const Query& query,
                           const std::vector<std::string>& languages)
    : impl_(std::make_unique<Impl>(query, languages)) {}
QueryMatcher::~QueryMatcher() = default;
QueryMatcher::QueryMatcher(QueryMatcher&&) noexcept = default;
QueryMatcher& QueryMatcher::operator=(QueryMatcher&&) noexcept = default;

MatchedArticle QueryMatcher::read(const Article& article) const {
  return ArticleReading(impl_->sought, impl_->lookup).read(article);
}

std::vector<TextRange> QueryMatcher::matches(std::string_view text,
                                             TextField field) const {
  std::vector<TextRange> ranges;
  ArticleReading reading(impl_->sought, impl_->lookup);
  for (const TextMatch& match : reading.read(text, field)) {
    ranges.push_back(match.range);
  }
  return ranges;
}

}  // namespace morgue
