// Times the queries of a file, warm and in process, and prints what
// `morgue-bench search` prints:
//
//   search_articles STEMS WORDS QUERIES REPS THREADS [HITS]
//
// HITS gets the exact number of matches, a query a line.  Without repetitions
// (0) nothing is timed.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <sqlite3.h>

#include "bench/peers/sqlite/query_lines.h"
#include "bench/peers/sqlite/searches.h"
#include "bench/stopwatch.h"

namespace morgue {
namespace {

constexpr int kMostRounds = 5;    // of the queries-a-second figure
constexpr double kEnough = 10e6;  // microseconds of them

struct Arguments {
  std::string stems;
  std::string words;
  std::vector<QueryLine> queries;
  int repetitions = 1;
  int threads = 1;
};

void write_hits(const Arguments& arguments, const std::string& path) {
  Searches searches(arguments.stems, arguments.words);
  std::ofstream file(path);
  for (const QueryLine& query : arguments.queries) {
    file << searches.count(query) << '\n';
  }
}

// Microseconds, the median of the repetitions.
Spent time_query(Searches& searches, const QueryLine& query, int repetitions) {
  searches.search(query);  // warms caches
  std::vector<double> cpu;
  std::vector<double> wall;
  for (int i = 0; i < repetitions; ++i) {
    const Stopwatch stopwatch;
    searches.search(query);
    const Spent spent = stopwatch.spent();
    cpu.push_back(spent.cpu);
    wall.push_back(spent.wall);
  }
  return {quantile(cpu, 0.5), quantile(wall, 0.5)};
}

void print_class(const Arguments& arguments, char letter, Searches& searches) {
  std::vector<double> cpu;
  std::vector<double> wall;
  for (const QueryLine& query : arguments.queries) {
    if (query.letter == letter) {
      const Spent spent = time_query(searches, query, arguments.repetitions);
      cpu.push_back(spent.cpu);
      wall.push_back(spent.wall);
    }
  }
  if (!cpu.empty()) {
    std::printf("%c %-13s %5zu %12.1f %10.1f %12.1f %10.1f\n", letter,
                std::string(name_of_class(letter)).c_str(), cpu.size(),
                quantile(cpu, 0.5), quantile(cpu, 0.99), quantile(wall, 0.5),
                quantile(wall, 0.99));
  }
}

void print_classes(const Arguments& arguments) {
  Searches searches(arguments.stems, arguments.words);
  std::puts(
      "class               n   cpu median    cpu p99  wall median   "
      "wall p99  (microseconds)");
  for (const char letter : kClasses) {
    print_class(arguments, letter, searches);
  }
}

using ManySearches = std::vector<std::unique_ptr<Searches>>;

// Each thread searches for all queries in an order of its own.
void search_at_once(const std::vector<QueryLine>& queries,
                    const ManySearches& searches) {
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < searches.size(); ++i) {
    threads.emplace_back([&queries, &searches, i] {
      std::vector<QueryLine> shuffled = queries;
      std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(i));
      for (const QueryLine& query : shuffled) {
        searches[i]->search(query);
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
}

void print_throughput(const Arguments& arguments, int threads) {
  ManySearches searches;
  for (int i = 0; i < threads; ++i) {
    searches.push_back(
        std::make_unique<Searches>(arguments.stems, arguments.words));
  }
  std::vector<double> rounds;
  const Stopwatch all;
  do {
    const Stopwatch stopwatch;
    search_at_once(arguments.queries, searches);
    rounds.push_back(threads * static_cast<double>(arguments.queries.size()) /
                     stopwatch.spent().wall * 1e6);
  } while (rounds.size() < kMostRounds && all.spent().wall < kEnough);
  std::printf("QPS, %d thread%s: %.0f\n", threads, threads == 1 ? "" : "s",
              quantile(rounds, 0.5));
}

void run(int argc, char** argv) {
  // Else threads wait for one another to count the memory in use.
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  const Arguments arguments{argv[1], argv[2], read_query_lines(argv[3]),
                            std::stoi(argv[4]), std::stoi(argv[5])};
  if (argc > 6) {
    write_hits(arguments, argv[6]);
  }
  if (arguments.repetitions == 0) {
    return;
  }
  print_classes(arguments);
  print_throughput(arguments, 1);
  if (arguments.threads > 1) {
    print_throughput(arguments, arguments.threads);
  }
}

}  // namespace
}  // namespace morgue

int main(int argc, char** argv) {
  if (argc < 6) {
    std::cerr << "usage: search_articles STEMS WORDS QUERIES REPS THREADS"
                 " [HITS]\n";
    return 2;
  }
  try {
    morgue::run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "search_articles: " << error.what() << '\n';
    return 1;
  }
}
