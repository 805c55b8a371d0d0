#include <algorithm>
#include <array>
#include <cmath>

#include <benchmark/benchmark.h>

#include "bench/micro/encoded_postings.h"
#include "corpus/seeded_random.h"
#include "query/flat_scorer.h"
#include "query/posting_decoder.h"

namespace morgue {
namespace {

constexpr Docid kArticles = 200'000;
constexpr std::size_t kSearches = 50;

// Impacts as a news archive's are: most articles say a word once or twice, a
// few are about it.
std::uint8_t impact(SeededRandom& random) {
  const std::uint64_t length = random.between(5, 25);
  std::uint64_t often = 1;
  while (often < 30 && random.once_in(3)) {
    ++often;
  }
  return static_cast<std::uint8_t>(127 * often * 10 / (often * 10 + length));
}

// A word that one in `apart` articles has.
EncodedPostings word(std::uint32_t apart, SeededRandom& random) {
  std::vector<Posting> postings;
  for (Docid docid = 1; docid <= kArticles; ++docid) {
    if (random.once_in(apart)) {
      postings.push_back({docid, impact(random)});
    }
  }
  return EncodedPostings(postings);
}

// Words by their rank: one in 2, 4, 6 ... articles has the first ones.
const EncodedPostings& word_of_rank(std::size_t rank) {
  constexpr std::size_t ranks = 64;
  static const std::vector<EncodedPostings> words = [] {
    SeededRandom random(1);
    std::vector<EncodedPostings> made;
    made.reserve(ranks);
    for (std::uint32_t i = 1; i <= ranks; ++i) {
      made.push_back(word(2 * i, random));
    }
    return made;
  }();
  return words[rank % ranks];
}

FlatTerm term(const EncodedPostings& postings) {
  const PostingList list = postings.list();
  const double share = static_cast<double>(list.count + 1) / kArticles;
  return {{list}, static_cast<std::uint32_t>(1'000 * (1 - std::log(share)))};
}

FlatSearch search_for(std::size_t words, bool all, bool counted,
                      SeededRandom& random) {
  FlatSearch search{.all = all, .within = {{1, kArticles}}};
  search.count_all = counted;
  for (std::size_t i = 0; i < words; ++i) {
    search.terms.push_back(term(word_of_rank(random.below(64))));
  }
  return search;
}

void run(benchmark::State& state, const std::vector<FlatSearch>& searches) {
  std::size_t next = 0;
  std::uint64_t matches = 0;
  while (state.KeepRunning()) {
    const FlatResult result = search_flat(searches[next++ % searches.size()]);
    matches += result.count;
    benchmark::DoNotOptimize(result);
  }
  state.counters["matches"] = benchmark::Counter(
      static_cast<double>(matches), benchmark::Counter::kAvgIterations);
}

// What does it cost to decode a posting of a word in one of so many articles?
void decode_postings(benchmark::State& state) {
  SeededRandom random(2);
  const EncodedPostings postings =
      word(static_cast<std::uint32_t>(state.range(0)), random);
  const PostingList list = postings.list();
  DecodedBlock decoded;
  while (state.KeepRunning()) {
    for (const PostingBlock& block : list.blocks) {
      decode_block(list, block, decoded);
      benchmark::DoNotOptimize(decoded);
    }
  }
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(list.count));
}
BENCHMARK(decode_postings)
    ->ArgName("apart")
    ->Arg(2)
    ->Arg(20)
    ->Arg(50)
    ->Arg(500);

// What does one word cost, by how rare it is?
void search_one(benchmark::State& state) {
  SeededRandom random(3);
  const EncodedPostings postings =
      word(static_cast<std::uint32_t>(state.range(0)), random);
  FlatSearch search{.terms = {term(postings)}, .within = {{1, kArticles}}};
  search.count_all = state.range(1) != 0;
  run(state, {search});
}
BENCHMARK(search_one)
    ->ArgNames({"apart", "counted"})
    ->ArgsProduct({{2, 20, 200, 5'000}, {0, 1}});

// What do all, or any, of some words of middling to high frequency cost?
void search_words(benchmark::State& state, bool all) {
  SeededRandom random(4);
  std::vector<FlatSearch> searches;
  for (std::size_t i = 0; i < kSearches; ++i) {
    searches.push_back(search_for(static_cast<std::size_t>(state.range(0)), all,
                                  state.range(1) != 0, random));
  }
  run(state, searches);
}
BENCHMARK_CAPTURE(search_words, all, true)
    ->ArgNames({"words", "counted"})
    ->ArgsProduct({{2, 3}, {0, 1}});
BENCHMARK_CAPTURE(search_words, any, false)
    ->ArgNames({"words", "counted"})
    ->ArgsProduct({{2, 4, 8}, {0, 1}});

// ... and any of a few rare ones?
void search_rare_any(benchmark::State& state) {
  SeededRandom random(5);
  std::array<EncodedPostings, 3> words = {
      word(1'000, random), word(3'000, random), word(9'000, random)};
  FlatSearch search{.within = {{1, kArticles}}};
  for (const EncodedPostings& each : words) {
    search.terms.push_back(term(each));
  }
  run(state, {search});
}
BENCHMARK(search_rare_any);

// What do two words cost where deletions and a filter are in force?
void search_filtered(benchmark::State& state) {
  SeededRandom random(6);
  const EncodedPostings source =
      word(static_cast<std::uint32_t>(state.range(0)), random);
  std::vector<FlatSearch> searches;
  for (std::size_t i = 0; i < kSearches; ++i) {
    FlatSearch search = search_for(2, false, state.range(1) != 0, random);
    search.required = {{source.list()}};
    for (Docid docid = 1; docid < kArticles; docid += 1'000) {
      search.deleted.push_back({docid, docid});
    }
    searches.push_back(std::move(search));
  }
  run(state, searches);
}
BENCHMARK(search_filtered)
    ->ArgNames({"apart", "counted"})
    ->ArgsProduct({{3, 1'000}, {0, 1}});

}  // namespace
}  // namespace morgue
