#include <numeric>

#include <benchmark/benchmark.h>

#include "archive/layout.h"
#include "archive/record.h"
#include "archive/settings.h"
#include "bench/micro/sample_archive.h"
#include "bench/temporary_folder.h"
#include "corpus/seeded_random.h"
#include "indexer/archive_writer.h"
#include "query/searcher.h"

namespace morgue {
namespace {

constexpr std::int64_t kPage = 10;

// How long does a page of ten articles from all over the record take?
void get_page(benchmark::State& state) {
  const auto articles = static_cast<std::size_t>(state.range(0));
  const Record record(ArchiveLayout{sample_archive(articles)}.record(),
                      Record::Access::kRead);
  SeededRandom random(1);
  std::vector<ArticleNumber> numbers(kPage);
  std::int64_t bytes = 0;
  while (state.KeepRunning()) {
    for (ArticleNumber& number : numbers) {
      number = random.between(1, articles);
    }
    for (const auto& article : record.get_all(numbers)) {
      bytes +=
          article ? static_cast<std::int64_t>(body_text(*article).size()) : 0;
    }
  }
  state.SetItemsProcessed(state.iterations() * kPage);
  state.SetBytesProcessed(bytes);
}
BENCHMARK(get_page)
    ->ArgName("articles")
    ->Arg(1'000)
    ->Arg(20'000)
    ->Unit(benchmark::kMicrosecond);

// What does adding cost in all: record, digest, segment, catalog?
void add_articles(benchmark::State& state) {
  const TemporaryFolder folder;
  int made = 0;
  while (state.KeepRunning()) {
    const std::filesystem::path path = folder.path() / std::to_string(++made);
    create_archive(path, {});
    ArchiveWriter writer(path, {});
    for (const Article& article : sample_articles()) {
      writer.add(article);
    }
    writer.commit();
  }
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(sample_articles().size()));
}
BENCHMARK(add_articles)->MeasureProcessCPUTime()->Unit(benchmark::kMillisecond);

// How long until a program that has just started can search?
void open_archive(benchmark::State& state) {
  const std::filesystem::path& path =
      sample_archive(static_cast<std::size_t>(state.range(0)));
  while (state.KeepRunning()) {
    const Searcher searcher(path);
    benchmark::DoNotOptimize(searcher.articles());
  }
}
BENCHMARK(open_archive)
    ->ArgName("articles")
    ->Arg(1'000)
    ->Arg(20'000)
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace morgue
