#include "bench/trec_metrics.h"

#include <cmath>

#include <gtest/gtest.h>

namespace morgue {
namespace {

// Documents in the order given.
Ranking ranked(const std::vector<std::string>& ids) {
  Ranking ranking;
  double score = 100;
  for (const std::string& id : ids) {
    ranking.push_back({id, score});
    score -= 1;
  }
  return ranking;
}

struct Case {
  std::string name;
  std::vector<std::string> ranking;
  Judgements judgements;
  double average_precision;
  double ndcg_10;
  double precision_10;
  double reciprocal_rank;
  double success_1;
};

// Worked out by hand; 1 / log2(3) = 0.6309298, 1 / log2(4) = 0.5.
const std::vector<Case> kCases = {
    {"first and third",
     {"d1", "d2", "d3", "d4"},
     {{"d1", 1}, {"d3", 1}},
     0.8333333,
     1.5 / 1.6309298,
     0.2,
     1,
     1},
    {"second, and one never found",
     {"d1", "d2"},
     {{"d2", 1}, {"d9", 1}},
     0.25,
     0.6309298 / 1.6309298,
     0.1,
     0.5,
     0},
    {"grades; zero and below are not relevant",
     {"d1", "d4", "d2", "d3"},
     {{"d1", 1}, {"d2", 3}, {"d3", 0}, {"d4", -1}},
     0.8333333,
     2.5 / 3.6309298,
     0.2,
     1,
     1},
    {"eleventh only",
     {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"},
     {{"11", 1}},
     1.0 / 11,
     0,
     0,
     1.0 / 11,
     0},
    {"nothing found", {}, {{"d1", 1}}, 0, 0, 0, 0, 0},
    {"twelve relevant, ten of them first",
     {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"},
     {{"a", 1},
      {"b", 1},
      {"c", 1},
      {"d", 1},
      {"e", 1},
      {"f", 1},
      {"g", 1},
      {"h", 1},
      {"i", 1},
      {"j", 1},
      {"k", 1},
      {"l", 1}},
     10.0 / 12,
     1,
     1,
     1,
     1},
};

TEST(TrecMetrics, AgreesWithHandComputedCases) {
  for (const Case& c : kCases) {
    const TrecMetrics metrics = measure(ranked(c.ranking), c.judgements);
    EXPECT_NEAR(metrics.average_precision, c.average_precision, 1e-6) << c.name;
    EXPECT_NEAR(metrics.ndcg_10, c.ndcg_10, 1e-6) << c.name;
    EXPECT_NEAR(metrics.precision_10, c.precision_10, 1e-6) << c.name;
    EXPECT_NEAR(metrics.reciprocal_rank, c.reciprocal_rank, 1e-6) << c.name;
    EXPECT_NEAR(metrics.success_1, c.success_1, 1e-6) << c.name;
  }
}

TEST(TrecMetrics, EqualScoresGoByIdDescending) {
  Ranking ranking = {{"10", 1.5}, {"b", 2}, {"9", 1.5}, {"a", 2}, {"c", 0.1}};
  sort_as_trec(ranking);
  std::string order;
  for (const RankedDocument& document : ranking) {
    order += document.id + " ";
  }
  EXPECT_EQ(order, "b a 9 10 c ");
}

TEST(TrecMetrics, MeanIsOverTopics) {
  const TrecMetrics mean = mean_of({{1, 1, 0.2, 1, 1}, {0.5, 0, 0.1, 0.25, 0}});
  EXPECT_DOUBLE_EQ(mean.average_precision, 0.75);
  EXPECT_DOUBLE_EQ(mean.ndcg_10, 0.5);
  EXPECT_DOUBLE_EQ(mean.precision_10, 0.15000000000000002);
  EXPECT_DOUBLE_EQ(mean.reciprocal_rank, 0.625);
  EXPECT_DOUBLE_EQ(mean.success_1, 0.5);
  EXPECT_EQ(mean_of({}).average_precision, 0);
}

TEST(TrecMetrics, RelevantIsAboveZero) {
  EXPECT_TRUE(has_relevant({{"a", 0}, {"b", 2}}));
  EXPECT_FALSE(has_relevant({{"a", 0}, {"b", -1}}));
  EXPECT_FALSE(has_relevant({}));
}

}  // namespace
}  // namespace morgue
