#include "query/hit_reader.h"

#include <utility>

#include "query/query_matcher.h"
#include "query/required_articles.h"

namespace morgue {
namespace {

void fill_articles(const OpenArchive& archive, std::vector<Hit>& hits) {
  std::vector<ArticleNumber> numbers;
  numbers.reserve(hits.size());
  for (const Hit& hit : hits) {
    numbers.push_back(hit.number);
  }
  std::vector<Article> articles = required_articles(archive.record(), numbers);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    hits[i].article = std::move(articles[i]);
  }
}

void mark(const OpenArchive& archive, const Query& query,
          const SearchRequest& request, std::vector<Hit>& hits) {
  const QueryMatcher matcher(query, archive.languages());
  for (Hit& hit : hits) {
    const MatchedArticle matched = matcher.read(hit.article);
    hit.headline_highlights = matched.headline();
    if (request.snippets > 0) {
      hit.snippets = matched.snippets(request.snippets);
    }
  }
}

}  // namespace

std::vector<Hit> read_hits(const OpenArchive& archive, const Query& query,
                           const std::vector<Match>& matches,
                           const SearchRequest& request) {
  std::vector<Hit> hits(matches.size());
  for (std::size_t i = 0; i < hits.size(); ++i) {
    hits[i].number = archive.segments().number(matches[i].docid);
    hits[i].rank = request.offset + i + 1;
    hits[i].score = matches[i].score;
  }
  if (request.hydrate && !hits.empty()) {
    fill_articles(archive, hits);
    mark(archive, query, request, hits);
  }
  return hits;
}

}  // namespace morgue
