#include "bench/microbenchmarks.h"

#include <benchmark/benchmark.h>

#include "archive/error.h"

namespace morgue {

void run_microbenchmarks(const MicroOptions& options) {
  std::vector<std::string> words = {"morgue-bench micro"};
  words.insert(words.end(), options.flags.begin(), options.flags.end());
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) {
    arguments.push_back(word.data());
  }
  auto count = static_cast<int>(arguments.size());
  arguments.push_back(nullptr);  // as argv ends
  benchmark::Initialize(&count, arguments.data());
  if (count > 1) {
    throw Error(Failure::kBadInput,
                "no flag of the benchmarks: " + std::string(arguments[1]));
  }
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}

}  // namespace morgue
