#include "bench/throughput.h"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <thread>
#include <utility>

#include "bench/stopwatch.h"
#include "corpus/seeded_random.h"

namespace morgue {
namespace {

// Every query once, in an order of the thread's own.
void run_all(Searcher& searcher, std::vector<const SearchRequest*> requests,
             std::uint64_t seed) {
  SeededRandom random(seed);
  for (std::size_t i = requests.size(); i > 1; --i) {
    std::swap(requests[i - 1], requests[random.below(i)]);
  }
  for (const SearchRequest* request : requests) {
    searcher.search(*request);
  }
}

}  // namespace

double queries_a_second(std::vector<Searcher>& searchers,
                        const std::vector<const SearchRequest*>& requests) {
  std::vector<std::exception_ptr> failures(searchers.size());
  std::vector<std::thread> threads;
  const Stopwatch stopwatch;
  for (std::size_t i = 0; i < searchers.size(); ++i) {
    threads.emplace_back([&, i] {
      try {
        run_all(searchers[i], requests, i);
      } catch (...) {
        failures[i] = std::current_exception();
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  const double seconds = stopwatch.spent().wall * 1e-6;
  for (const std::exception_ptr& failure : failures) {
    if (failure) {
      std::rethrow_exception(failure);
    }
  }
  return static_cast<double>(requests.size() * searchers.size()) / seconds;
}

}  // namespace morgue
