#include <benchmark/benchmark.h>

#include "bench/micro/sample_archive.h"
#include "bench/temporary_folder.h"
#include "indexer/article_terms.h"
#include "indexer/segment_builder.h"

namespace morgue {
namespace {

void set_counts(benchmark::State& state) {
  std::size_t bytes = 0;
  for (const Article& article : sample_articles()) {
    bytes += body_text(article).size();
  }
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(sample_articles().size()));
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(bytes));
}

// How many articles a second become terms?
void make_terms(benchmark::State& state) {
  while (state.KeepRunning()) {
    ArticleTerms terms;
    ArticleNumber number = 0;
    for (const Article& article : sample_articles()) {
      benchmark::DoNotOptimize(terms.document(++number, article));
    }
  }
  set_counts(state);
}
BENCHMARK(make_terms)->Unit(benchmark::kMillisecond);

void build(const std::filesystem::path& file) {
  const auto builder = native_segment_builder(file);
  ArticleTerms terms;
  ArticleNumber number = 0;
  for (const Article& article : sample_articles()) {
    builder->add(terms.document(++number, article));
  }
  terms.for_each_form([&](const std::string& stem, const std::string& surface) {
    builder->add_form(stem, surface);
  });
  builder->finish();
}

// How many articles a second become a segment, terms and writing together?
void build_segment(benchmark::State& state) {
  const TemporaryFolder folder;
  int built = 0;
  while (state.KeepRunning()) {
    build(folder.path() / std::to_string(++built));
  }
  set_counts(state);
}
BENCHMARK(build_segment)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace morgue
