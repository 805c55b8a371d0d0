#include <benchmark/benchmark.h>

#include "archive/impact.h"
#include "archive/layout.h"
#include "bench/micro/sample_archive.h"
#include "bench/temporary_folder.h"
#include "corpus/story_generator.h"
#include "indexer/article_terms.h"
#include "indexer/segment_writer.h"

namespace morgue {
namespace {

// So many that nearly every word has been met before, as it is in a segment of
// a grown archive.
constexpr std::size_t kStories = 20'000;

std::vector<Article> make_stories() {
  const StoryGenerator stories({.articles = kStories});
  std::vector<Article> articles;
  articles.reserve(kStories);
  for (std::size_t i = 0; i < kStories; ++i) {
    articles.push_back(stories.story(i));
  }
  return articles;
}

void set_counts(benchmark::State& state, const std::vector<Article>& articles) {
  std::size_t bytes = 0;
  for (const Article& article : articles) {
    bytes += body_text(article).size();
  }
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(articles.size()));
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(bytes));
}

// How many articles a second become terms?
void make_terms(benchmark::State& state) {
  static const std::vector<Article> articles = make_stories();
  while (state.KeepRunning()) {
    ArticleTerms terms(kReferenceLength);
    ArticleNumber number = 0;
    for (const Article& article : articles) {
      benchmark::DoNotOptimize(terms.document(++number, article));
    }
  }
  set_counts(state, articles);
}
BENCHMARK(make_terms)->Unit(benchmark::kMillisecond);

// How many articles a second become a segment, terms and writing together?
void build_segment(benchmark::State& state) {
  static const std::vector<Article> articles = make_stories();
  const TemporaryFolder archive;
  const ArchiveLayout layout{archive.path()};
  std::vector<ArticleOrder> order;
  order.reserve(articles.size());
  for (const Article& article : articles) {
    order.push_back(order_of(order.size() + 1, article));
  }
  SegmentId id = 0;
  while (state.KeepRunning()) {
    write_segment(layout, ++id, {}, order,
                  [](std::size_t i) -> const Article& { return articles[i]; });
  }
  set_counts(state, articles);
}
BENCHMARK(build_segment)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace morgue
