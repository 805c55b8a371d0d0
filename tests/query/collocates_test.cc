#include "query/collocates/collocates.h"

#include <map>

#include <gtest/gtest.h>

#include "query/collocates/archive_words.h"
#include "query/collocates/near_counts.h"
#include "query/query_parser.h"
#include "query/request_query.h"
#include "tests/query/small_archive.h"

namespace morgue {
namespace {

std::string near_words(const std::string& query, std::size_t window,
                       const std::string& text) {
  const QueryMatcher matcher(parse_query(query, {}).query, {"en"});
  NearCounts counts(matcher, window);
  Article article;
  article.body.push_back({.text = text});
  counts.add(article);
  std::string all;
  for (const auto& [word, count] :
       std::map(counts.words().begin(), counts.words().end())) {
    all += word + std::to_string(count) + " ";
  }
  return all + "= " + std::to_string(counts.total());
}

TEST(NearCounts, CountsEachWordOfAWindowOnce) {
  struct Case {
    std::string query;
    std::size_t window;
    std::string text;
    std::string words;
  };
  const std::vector<Case> cases = {
      {"x", 1, "a b x c d", "b1 c1 = 2"},
      {"x", 2, "a b x c d e", "a1 b1 c1 d1 = 4"},
      {"x", 2, "a x b x c", "a1 b1 c1 = 3"},
      {"x", 1, "a x x b", "a1 b1 = 2"},
      {"x", 9, "x", "= 0"},
      {"x", 2, "a b c d", "= 0"},
      {"\"x y\"", 1, "y a x y b x c", "a1 b1 = 2"},
      {"x", 1, "A a x a", "a2 = 2"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(near_words(c.query, c.window, c.text), c.words)
        << c.query << " in " << c.text;
  }
}

TEST(LogLikelihood, IsThatOfDunning) {
  struct Case {
    std::uint64_t near;
    std::uint64_t window_words;
    std::uint64_t archive;
    std::uint64_t archive_words;
    double score;
  };
  // The second is "the swiss", as Dunning's paper prints it.
  const std::vector<Case> cases = {
      {10, 100, 10, 1000, 46.9865}, {110, 2552, 221, 31777, 270.7219},
      {1, 100, 10, 1000, 0},        {0, 100, 10, 1000, 0},
      {5, 100, 10, 1000, 10.3983},
  };
  for (const auto& c : cases) {
    EXPECT_NEAR(
        log_likelihood(c.near, c.window_words, c.archive, c.archive_words),
        c.score, 0.001)
        << c.near << " of " << c.window_words;
  }
}

TEST(Collocates, AreTheWordsThatStandNear) {
  SmallArchive archive;
  std::vector<Told> told;
  for (int i = 0; i < 20; ++i) {
    told.push_back({std::to_string(i), "2020-01-01", "News",
                    "The zebra crossing of the town was closed again, said the "
                    "mayor of the place in the morning of the day.",
                    "Reuters", "", "en", "By Zebra Crossing"});
    told.push_back({"o" + std::to_string(i), "2020-01-01", "News",
                    "The mayor of the town said in the morning that the place "
                    "was closed again for the rest of the day."});
  }
  archive.add(told);
  const auto open = OpenArchive::open(archive.path());
  std::vector<std::string> notes;
  const Query query = request_query({.query = "zebra"}, notes);
  PreparedQuery prepared(*open, query);
  MatchesByDate matches(open->segments(), prepared);
  const auto found = find_collocates(*open, query, matches, 2);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].word, "crossing");
  EXPECT_EQ(found[0].near, 20U);
  EXPECT_EQ(found[0].archive, 20U) << "bylines do not count";
  for (const Collocate& collocate : found) {
    EXPECT_NE(collocate.word, "the") << "it is everywhere";
    EXPECT_NE(collocate.word, "zebra") << "it is what was looked for";
  }
}

TEST(ArchiveWords, CountsCapitalsWithTheOthers) {
  SmallArchive archive;
  archive.add({{"a", "2020-01-01", "They told us", "The US told us."},
               {"b", "", "Again", "The US."}});
  const auto open = OpenArchive::open(archive.path());
  ArchiveWords words =
      count_archive_words(open->segments(), {{"us", 0}, {"told", 0}});
  EXPECT_EQ(words.counts["us"], 4U);
  EXPECT_EQ(words.counts["told"], 2U);
  EXPECT_EQ(words.total, 10U);
}

}  // namespace
}  // namespace morgue
