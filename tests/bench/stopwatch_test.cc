#include "bench/stopwatch.h"

#include <chrono>
#include <thread>

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(Stopwatch, SleepingTakesWallTimeButNoCpu) {
  const Stopwatch stopwatch;
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  const Spent spent = stopwatch.spent();
  EXPECT_GE(spent.wall, 20'000);
  EXPECT_LT(spent.cpu, 10'000);
}

struct QuantileCase {
  std::vector<double> values;
  double share;
  double expected;
};

TEST(Quantile, IsOneOfTheValues) {
  const std::vector<QuantileCase> cases = {
      {{}, 0.5, 0},           {{7}, 0.99, 7},       {{3, 1, 2}, 0.5, 2},
      {{4, 3, 2, 1}, 0.5, 3}, {{1, 2, 3, 4}, 0, 1}, {{1, 2, 3, 4}, 1, 4},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(quantile(c.values, c.share), c.expected)
        << c.values.size() << " values, " << c.share;
  }
}

TEST(PeakMemory, IsMoreThanAMegabyte) { EXPECT_GT(peak_memory(), 1e6); }

}  // namespace
}  // namespace morgue
