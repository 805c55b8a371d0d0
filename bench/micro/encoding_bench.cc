#include <benchmark/benchmark.h>

#include "archive/article_encoding.h"
#include "bench/micro/sample_archive.h"

namespace morgue {
namespace {

// How many articles a second are brought into their stored form?
void encode_article(benchmark::State& state) {
  std::int64_t bytes = 0;
  while (state.KeepRunning()) {
    for (const Article& article : sample_articles()) {
      bytes += static_cast<std::int64_t>(encode_metadata(article).size() +
                                         encode_body(article).size());
    }
  }
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(sample_articles().size()));
  state.SetBytesProcessed(bytes);
}
BENCHMARK(encode_article)->Unit(benchmark::kMillisecond);

// How many come back from it?
void decode_article(benchmark::State& state) {
  std::vector<std::pair<std::string, std::string>> stored;
  for (const Article& article : sample_articles()) {
    stored.emplace_back(encode_metadata(article), encode_body(article));
  }
  std::int64_t bytes = 0;
  while (state.KeepRunning()) {
    for (const auto& [metadata, body] : stored) {
      Article article = decode_metadata(metadata);
      decode_body(body, article);
      benchmark::DoNotOptimize(article);
      bytes += static_cast<std::int64_t>(metadata.size() + body.size());
    }
  }
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(stored.size()));
  state.SetBytesProcessed(bytes);
}
BENCHMARK(decode_article)->Unit(benchmark::kMillisecond);

// What does it cost to tell whether an article changed?
void digest_article(benchmark::State& state) {
  while (state.KeepRunning()) {
    for (const Article& article : sample_articles()) {
      benchmark::DoNotOptimize(content_digest(article));
    }
  }
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(sample_articles().size()));
}
BENCHMARK(digest_article)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace morgue
