#include <benchmark/benchmark.h>

#include "bench/micro/sample_archive.h"
#include "bench/query_file.h"
#include "corpus/seeded_random.h"
#include "corpus/story_words.h"
#include "query/searcher.h"

namespace morgue {
namespace {

constexpr std::size_t kRequests = 50;
constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kFirstDay = 1'000'000'000;  // in 2001

// A content word that is neither common nor rare.
std::string word(SeededRandom& random) {
  return story_word(story_function_words() + random.between(20, 400));
}

std::string common_word(SeededRandom& random) {
  return story_word(story_function_words() + random.below(20));
}

std::string rare_word(SeededRandom& random) {
  return story_word(random.between(5'000, 14'000));
}

BenchQuery query_of(char letter, SeededRandom& random) {
  switch (letter) {
    case 'a':
      return {letter, {rare_word(random)}, {}};
    case 'b':
    case 'g':
      return {letter, {common_word(random)}, {}};
    case 'e':  // function words make the phrases that are hard
      return {letter, {story_word(random.below(6)), common_word(random)}, {}};
    case 'f': {
      const std::int64_t from =
          kFirstDay + static_cast<std::int64_t>(random.below(3'000)) * kDay;
      return {letter, {word(random)}, {{from, from + 365 * kDay}}};
    }
    default:
      return {letter, {word(random), word(random)}, {}};
  }
}

// How does each class of query cost as the archive grows?
void search(benchmark::State& state, char letter) {
  Searcher searcher(sample_archive(static_cast<std::size_t>(state.range(0))));
  SeededRandom random(static_cast<std::uint64_t>(letter));
  std::vector<SearchRequest> requests;
  for (std::size_t i = 0; i < kRequests; ++i) {
    requests.push_back(request_of(query_of(letter, random), false));
  }
  std::size_t next = 0;
  std::size_t hits = 0;
  while (state.KeepRunning()) {
    hits += searcher.search(requests[next++ % kRequests]).hits.size();
  }
  state.SetItemsProcessed(state.iterations());
  state.counters["hits"] = benchmark::Counter(
      static_cast<double>(hits), benchmark::Counter::kAvgIterations);
}

void add_sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->ArgName("articles")
      ->Arg(1'000)
      ->Arg(20'000)
      ->Unit(benchmark::kMicrosecond);
}
BENCHMARK_CAPTURE(search, a_rare_term, 'a')->Apply(add_sizes);
BENCHMARK_CAPTURE(search, b_common_term, 'b')->Apply(add_sizes);
BENCHMARK_CAPTURE(search, c_and, 'c')->Apply(add_sizes);
BENCHMARK_CAPTURE(search, d_or, 'd')->Apply(add_sizes);
BENCHMARK_CAPTURE(search, e_phrase, 'e')->Apply(add_sizes);
BENCHMARK_CAPTURE(search, f_and_dates, 'f')->Apply(add_sizes);
BENCHMARK_CAPTURE(search, g_newest_first, 'g')->Apply(add_sizes);

}  // namespace
}  // namespace morgue
