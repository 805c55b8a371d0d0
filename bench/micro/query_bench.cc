#include <array>

#include <benchmark/benchmark.h>

#include "bench/micro/sample_archive.h"
#include "corpus/story_words.h"
#include "query/query_matcher.h"
#include "query/query_parser.h"

namespace morgue {
namespace {

constexpr std::array<std::string_view, 4> kQueries = {
    "national security ByteDance",
    "\"national security\" AND (ban w/5 app OR ByteDance)",
    "headline:flood* -source:gazette date:2020-08..2020-09",
    "(cocoa OR coffee) AND =prices NOT \"futures market\" since:2019"};

// What does it cost to understand a query?
void parse_a_query(benchmark::State& state) {
  while (state.KeepRunning()) {
    for (const std::string_view query : kQueries) {
      benchmark::DoNotOptimize(parse_query(query, {}));
    }
  }
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(kQueries.size()));
}
BENCHMARK(parse_a_query)->Unit(benchmark::kMicrosecond);

// What does it cost to understand a single word, and to say what it was
// understood as?
void parse_a_word(benchmark::State& state) {
  while (state.KeepRunning()) {
    benchmark::DoNotOptimize(describe(parse_query("carlisle", {}).query));
  }
}
BENCHMARK(parse_a_word)->Unit(benchmark::kNanosecond);

// How many hits a second get their two snippets?
void make_snippets(benchmark::State& state) {
  const std::size_t first = story_function_words();
  const std::string typed = story_word(first) + " " + story_word(first + 1) +
                            " \"" + story_word(1) + " " + story_word(first) +
                            "\"";
  ParseOptions options;
  options.default_operator = DefaultOperator::kOr;
  const QueryMatcher matcher(parse_query(typed, options).query, {"en"});
  while (state.KeepRunning()) {
    for (const Article& article : sample_articles()) {
      benchmark::DoNotOptimize(matcher.read(article).snippets(2));
    }
  }
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(sample_articles().size()));
}
BENCHMARK(make_snippets)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace morgue
