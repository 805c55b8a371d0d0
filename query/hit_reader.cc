#include "query/hit_reader.h"

#include <optional>
#include <string>
#include <utility>

#include "query/query_matcher.h"

namespace morgue {
namespace {

void fill_articles(const OpenArchive& archive,
                   const std::vector<Match>& matches, std::vector<Hit>& hits) {
  std::vector<ArticleNumber> numbers;
  numbers.reserve(hits.size());
  for (const Hit& hit : hits) {
    numbers.push_back(hit.number);
  }
  std::vector<std::optional<Article>> articles =
      archive.record().get_all(numbers);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (!articles[i]) {
      throw Error(
          Failure::kCorrupt,
          "reading article " + std::to_string(numbers[i]) + ": segment " +
              archive.segments().segment_of(matches[i].docid).path.string() +
              " has it, the record does not; `morgue-indexer rebuild` builds "
              "the segments anew");
    }
    hits[i].article = std::move(*articles[i]);
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
    fill_articles(archive, matches, hits);
    mark(archive, query, request, hits);
  }
  return hits;
}

}  // namespace morgue
