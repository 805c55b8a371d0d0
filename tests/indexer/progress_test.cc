#include "indexer/progress.h"

#include <chrono>
#include <sstream>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(Progress, SeparatesThousands) {
  struct Case {
    std::uint64_t number;
    const char* expected;
  };
  const std::vector<Case> cases = {{0, "0"},
                                   {999, "999"},
                                   {1000, "1,000"},
                                   {12345, "12,345"},
                                   {1234567, "1,234,567"}};
  for (const auto& c : cases) {
    EXPECT_EQ(with_separators(c.number), c.expected);
  }
}

TEST(Progress, SaysNothingWhereNotWanted) {
  std::ostringstream out;
  Progress progress(ProgressStyle::kNone, out);
  progress.advance(1, 1, 2);
  progress.finish();
  EXPECT_EQ(out.str(), "");
}

TEST(Progress, CountsArticlesOfAKnownNumber) {
  std::ostringstream out;
  Progress progress(ProgressStyle::kLine, out);
  std::this_thread::sleep_for(std::chrono::milliseconds(210));
  progress.reach(1000, 4000);
  EXPECT_EQ(out.str(),
            "\r\033[K1,000 of 4,000 articles  0:00  about 0:00 left");
}

TEST(Progress, ClearsItsLineOnATerminal) {
  std::ostringstream out;
  Progress progress(ProgressStyle::kLine, out);
  progress.finish();
  EXPECT_EQ(out.str(), "\r\033[K");
}

}  // namespace
}  // namespace morgue
