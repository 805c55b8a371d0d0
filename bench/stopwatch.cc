#include "bench/stopwatch.h"

#include <algorithm>
#include <cstddef>
#include <ctime>

#include <sys/resource.h>

namespace morgue {
namespace {

double microseconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) * 1e6 +
         static_cast<double>(now.tv_nsec) * 1e-3;
}

}  // namespace

// The CPU clock costs microseconds to read, so that the wall clock runs within
// its readings: initializers run in the order written.
Stopwatch::Stopwatch()
    : start_{microseconds(CLOCK_THREAD_CPUTIME_ID),
             microseconds(CLOCK_MONOTONIC)} {}

Spent Stopwatch::spent() const {
  const double wall = microseconds(CLOCK_MONOTONIC) - start_.wall;
  return {microseconds(CLOCK_THREAD_CPUTIME_ID) - start_.cpu, wall};
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) {
    return 0;
  }
  std::sort(values.begin(), values.end());
  const auto place =
      static_cast<std::size_t>(share * static_cast<double>(values.size()));
  return values[std::min(place, values.size() - 1)];
}

double peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) * 1024;
}

}  // namespace morgue
