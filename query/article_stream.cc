#include "query/article_stream.h"

#include <algorithm>
#include <future>
#include <vector>

#include "query/required_articles.h"

namespace morgue {
namespace {

constexpr std::size_t kGrowth = 2;
constexpr std::size_t kFirstRead = 64;       // articles
constexpr std::size_t kMostRead = 2048;      // articles
constexpr std::size_t kHeldBytes = 4 << 20;  // of text, at a time

std::size_t text_bytes(const std::vector<Article>& articles) {
  std::size_t bytes = 0;
  for (const Article& article : articles) {
    for (const Paragraph& paragraph : article.body) {
      bytes += paragraph.text.size();
    }
  }
  return bytes;
}

// How many to read next, going by how long the last ones were; more and more,
// for whoever wants only a few.
std::size_t next_read(const std::vector<Article>& articles) {
  const std::size_t mean = text_bytes(articles) / articles.size() + 1;
  return std::clamp(kHeldBytes / mean, std::size_t{1},
                    std::min(kMostRead, articles.size() * kGrowth));
}

}  // namespace

void for_each_article(const OpenArchive& archive, MatchesByDate& matches,
                      const VisitArticle& visit) {
  const auto read = [&](std::size_t most) {
    return std::async(std::launch::async,
                      [&archive, numbers = matches.next(most)] {
                        return required_articles(archive.record(), numbers);
                      });
  };
  std::vector<Article> articles = read(kFirstRead).get();
  while (!articles.empty()) {
    std::future<std::vector<Article>> following = read(next_read(articles));
    for (const Article& article : articles) {
      if (!visit(article)) {
        return;
      }
    }
    articles = following.get();
  }
}

}  // namespace morgue
