#include "query/matches_by_date.h"

#include <gtest/gtest.h>

#include "query/article_stream.h"
#include "query/request_query.h"
#include "query/searcher.h"
#include "tests/query/small_archive.h"

namespace morgue {
namespace {

// Three segments whose dates overlap, one article removed, two undated.
class MatchesByDateTest : public testing::Test {
 protected:
  void SetUp() override {
    archive.add({{"a", "2020-08-03", "Cocoa rises", "Cocoa."},
                 {"b", "2020-06-01", "Harvest", "Late cocoa."},
                 {"c", "2018-01-01", "Weather", "Rain."}});
    archive.add({{"d", "2020-07-15", "Markets", "Cocoa rose."},
                 {"u", "", "Undated", "Cocoa without a date."},
                 {"g", "2020-07-16", "Gone", "Cocoa that was removed."}});
    archive.add({{"e", "2019-03-03", "Sugar", "A little cocoa."},
                 {"v", "", "Undated as well", "Cocoa."}});
    archive.remove("g");
  }

  // The ids of all that match, read `wanted` articles far.
  std::string ids(const std::string& text, std::size_t wanted = 100) const {
    const auto open = OpenArchive::open(archive.path());
    std::vector<std::string> notes;
    const Query query = request_query({.query = text}, notes);
    PreparedQuery prepared(*open, query);
    MatchesByDate matches(open->segments(), prepared);
    std::string letters = std::to_string(matches.total()) + " ";
    for_each_article(*open, matches, [&](const Article& article) {
      letters += article.id;
      return --wanted > 0;
    });
    return letters;
  }

  SmallArchive archive;
};

TEST_F(MatchesByDateTest, IsTheOrderOfSearchesByDate) {
  struct Case {
    std::string query;
    std::string ids;
  };
  const std::vector<Case> cases = {
      {"cocoa", "6 adbevu"},       {"*", "7 adbecvu"},
      {"headline:markets", "1 d"}, {"nosuchword", "0 "},
      {"-cocoa", "1 c"},           {"cocoa (late OR rose)", "2 db"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(ids(c.query), c.ids) << c.query;
    std::string searched;
    Searcher searcher(archive.path());
    const SearchResult result = searcher.search(
        {.query = c.query, .limit = 100, .sort = SortBy::kNewest});
    for (const Hit& hit : result.hits) {
      searched += hit.article.id;
    }
    EXPECT_EQ(std::to_string(result.total) + " " + searched, c.ids) << c.query;
  }
}

TEST_F(MatchesByDateTest, StopsWhenNoMoreAreWanted) {
  EXPECT_EQ(ids("cocoa", 1), "6 a");
  EXPECT_EQ(ids("cocoa", 3), "6 adb");
}

}  // namespace
}  // namespace morgue
