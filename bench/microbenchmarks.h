#pragma once

#include <string>
#include <vector>

namespace morgue {

struct MicroOptions {
  std::vector<std::string> flags;  // Google Benchmark's own
};

// Runs the benchmarks of bench/micro/.  Throws Error(kBadInput) where a flag
// is none of Google Benchmark's.
void run_microbenchmarks(const MicroOptions& options);

}  // namespace morgue
