#include "bench/search_bench.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <utility>
#include <vector>

#include "archive/error.h"
#include "bench/query_file.h"
#include "bench/stopwatch.h"
#include "bench/throughput.h"
#include "query/searcher.h"

namespace morgue {
namespace {

constexpr int kRounds = 5;  // of the queries-a-second figure

struct TimedQuery {
  char letter = 'a';
  SearchRequest request;
  std::vector<double> cpu;  // microseconds, one a repetition
  std::vector<double> wall;
};

std::vector<TimedQuery> load(const SearchBenchOptions& options) {
  std::ifstream file(options.queries);
  if (!file) {
    throw Error(Failure::kNotFound,
                "opening queries " + options.queries.string());
  }
  std::vector<TimedQuery> queries;
  for (const BenchQuery& query : read_queries(
           file, options.classes.empty() ? kQueryClasses : options.classes)) {
    queries.push_back({query.letter, request_of(query, options.exact), {}, {}});
  }
  return queries;
}

void write_hits(Searcher& searcher, const std::vector<TimedQuery>& queries,
                const std::filesystem::path& path) {
  std::ofstream file(path);
  for (const TimedQuery& query : queries) {
    file << searcher.count(query.request) << '\n';
  }
  if (!file.flush()) {
    throw Error(Failure::kIo, "writing hit counts to " + path.string());
  }
}

void time_queries(Searcher& searcher, std::vector<TimedQuery>& queries,
                  unsigned repetitions) {
  for (const TimedQuery& query : queries) {
    searcher.search(query.request);  // warms caches
  }
  for (unsigned i = 0; i < repetitions; ++i) {
    for (TimedQuery& query : queries) {
      const Stopwatch stopwatch;
      searcher.search(query.request);
      const Spent spent = stopwatch.spent();
      query.cpu.push_back(spent.cpu);
      query.wall.push_back(spent.wall);
    }
  }
}

void print_class(const std::vector<TimedQuery>& queries, char letter,
                 std::ostream& out) {
  std::vector<double> cpu;
  std::vector<double> wall;
  for (const TimedQuery& query : queries) {
    if (query.letter == letter) {
      cpu.push_back(quantile(query.cpu, 0.5));
      wall.push_back(quantile(query.wall, 0.5));
    }
  }
  if (cpu.empty()) {
    return;
  }
  std::array<char, 128> line{};
  std::snprintf(line.data(), line.size(),
                "%c %-13s %5zu %12.1f %10.1f %12.1f %10.1f\n", letter,
                std::string(class_name(letter)).c_str(), cpu.size(),
                quantile(cpu, 0.5), quantile(cpu, 0.99), quantile(wall, 0.5),
                quantile(wall, 0.99));
  out << line.data();
}

void print_classes(const std::vector<TimedQuery>& queries, std::ostream& out) {
  out << "class               n   cpu median    cpu p99  wall median   "
         "wall p99  (microseconds)\n";
  for (const char letter : kQueryClasses) {
    print_class(queries, letter, out);
  }
}

void print_throughput(const SearchBenchOptions& options, unsigned threads,
                      const std::vector<TimedQuery>& queries,
                      std::ostream& out) {
  std::vector<const SearchRequest*> requests;
  requests.reserve(queries.size());
  for (const TimedQuery& query : queries) {
    requests.push_back(&query.request);
  }
  std::vector<Searcher> searchers;
  for (unsigned i = 0; i < threads; ++i) {
    searchers.emplace_back(options.archive);
  }
  std::vector<double> rounds;
  rounds.reserve(kRounds);
  for (int i = 0; i < kRounds; ++i) {
    rounds.push_back(queries_a_second(searchers, requests));
  }
  std::array<char, 128> line{};
  std::snprintf(line.data(), line.size(), "QPS, %u thread%s: %.0f\n", threads,
                threads == 1 ? "" : "s", quantile(rounds, 0.5));
  out << line.data();
}

}  // namespace

void run_search_bench(const SearchBenchOptions& options, std::ostream& out) {
  std::vector<TimedQuery> queries = load(options);
  {
    Searcher searcher(options.archive);
    if (!options.hits.empty()) {
      write_hits(searcher, queries, options.hits);
    }
    time_queries(searcher, queries, options.repetitions);
  }
  print_classes(queries, out);
  print_throughput(options, 1, queries, out);
  if (options.threads > 1) {
    print_throughput(options, options.threads, queries, out);
  }
  std::array<char, 64> line{};
  std::snprintf(line.data(), line.size(), "peak memory: %.1f MB\n",
                peak_memory() * 1e-6);
  out << line.data();
}

}  // namespace morgue
