#include "bench/extraction_score.h"

#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(ExtractionScore, CountsRunsOfFourWords) {
  struct Case {
    std::string_view expected;
    std::string_view extracted;
    double right;
    double wrong;
    double missing;
  };
  const std::vector<Case> cases = {
      {"a b c d e", "a b c d e", 1, 0, 0},
      {"a b c d e", "a, b; c d", 0.5, 0, 0.5},
      {"a b c d", "a b c d e", 0.5, 0.5, 0},
      {"a b c d", "e f g h", 0, 0.5, 0.5},
      {"a b", "a b", 1, 0, 0},
      {"a b", "A b", 0, 0.5, 0.5},
      {"", "", 0, 0, 0},
      {"été à la mer", "été à la mer", 1, 0, 0},
  };
  for (const auto& [expected, extracted, right, wrong, missing] : cases) {
    const TextOverlap overlap = overlap_of(expected, extracted);
    EXPECT_DOUBLE_EQ(overlap.right, right) << expected << " / " << extracted;
    EXPECT_DOUBLE_EQ(overlap.wrong, wrong) << expected << " / " << extracted;
    EXPECT_DOUBLE_EQ(overlap.missing, missing)
        << expected << " / " << extracted;
  }
}

TEST(ExtractionScore, WeighsPagesAlike) {
  const PrecisionRecall score = score_of({{1, 0, 0}, {0, 0.5, 0.5}});
  EXPECT_DOUBLE_EQ(score.precision, 1 / 1.5);
  EXPECT_DOUBLE_EQ(score.recall, 1 / 1.5);
  EXPECT_DOUBLE_EQ(score.f1, 1 / 1.5);
}

TEST(ExtractionScore, TakesSpellingsForTheSame) {
  EXPECT_TRUE(same_words("“Flood” hits Coast", "'Flood' hits coast"));
  EXPECT_FALSE(same_words("Flood", "Floods"));
}

}  // namespace
}  // namespace morgue
