#include "query/searcher.h"

#include <algorithm>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "tests/query/small_archive.h"

namespace morgue {
namespace {

std::string ids(const SearchResult& result) {
  std::string letters;
  for (const Hit& hit : result.hits) {
    letters += hit.article.id;
  }
  return letters;
}

// Four segments, dates interleaved, one article removed, two undated.
class SearcherTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    archive = std::make_unique<SmallArchive>();
    archive->add({
        {"a", "2020-08-03", "Cocoa prices rise", "Cocoa rose again."},
        {"b", "2020-06-01", "Harvest", "The cocoa harvest was late.", "BBC"},
        {"c", "2018-01-01", "Weather", "Rain, and some cocoa in it."},
    });
    archive->add({
        {"d", "2020-07-15", "Markets", "Stocks fell; cocoa rose.", "bbc",
         "Business"},
        {"u", "", "Undated", "Cocoa without a date."},
        {"g", "2020-07-15", "Gone", "Cocoa that was removed.", "Gone Post"},
    });
    archive->add(
        {{"e", "2019-03-03", "Chocolate", "Sugar, milk and a little cocoa."},
         {"v", "", "Undated as well", "Cocoa."}});
    archive->add({{"f", "2020-08-03", "Oil", "No beans here.", "Reuters",
                   "Business", "nl"}});
    archive->remove("g");
    searcher = std::make_unique<Searcher>(archive->path());
  }
  static void TearDownTestSuite() {
    searcher.reset();
    archive.reset();
  }

  static SearchResult search(const std::string& query,
                             SortBy sort = SortBy::kRelevance) {
    SearchRequest request;
    request.query = query;
    request.sort = sort;
    return searcher->search(request);
  }

  static std::unique_ptr<SmallArchive> archive;
  static std::unique_ptr<Searcher> searcher;
};

std::unique_ptr<SmallArchive> SearcherTest::archive;
std::unique_ptr<Searcher> SearcherTest::searcher;

TEST_F(SearcherTest, SortsByDate) {
  EXPECT_EQ(ids(search("cocoa", SortBy::kNewest)), "adbecvu");
  EXPECT_EQ(ids(search("cocoa", SortBy::kOldest)), "cebdavu");
  EXPECT_EQ(ids(search("nosuchword", SortBy::kNewest)), "");
}

TEST_F(SearcherTest, RanksTheArticleThatIsAboutItFirst) {
  const SearchResult result = search("cocoa");
  EXPECT_EQ(result.total, 7U);
  EXPECT_TRUE(result.total_is_exact);
  EXPECT_EQ(result.archive_articles, 8U);
  ASSERT_EQ(result.hits.size(), 7U);
  EXPECT_EQ(result.hits[0].article.id, "a") << "cocoa stands in its headline";
  for (std::size_t i = 0; i < result.hits.size(); ++i) {
    EXPECT_EQ(result.hits[i].rank, i + 1);
    EXPECT_GT(result.hits[i].score, 0);
    EXPECT_TRUE(i == 0 || result.hits[i].score <= result.hits[i - 1].score);
  }
  EXPECT_FALSE(result.hits[0].headline_highlights.empty());
  EXPECT_FALSE(result.hits[0].snippets.empty());
}

TEST_F(SearcherTest, PagesFitTogether) {
  for (const SortBy sort :
       {SortBy::kRelevance, SortBy::kNewest, SortBy::kOldest}) {
    const std::string all = ids(search("cocoa", sort));
    for (std::size_t size = 1; size <= 8; ++size) {
      std::string pages;
      SearchRequest request{.query = "cocoa", .limit = size, .sort = sort};
      for (std::optional<std::size_t> offset = 0; offset;) {
        request.offset = *offset;
        const SearchResult page = searcher->search(request);
        EXPECT_EQ(page.total, 7U);
        pages += ids(page);
        offset = page.next_offset;
      }
      EXPECT_EQ(pages, all) << "pages of " << size;
    }
  }
}

TEST_F(SearcherTest, PagesBeyondTheEndAreEmpty) {
  SearchRequest request{.query = "cocoa", .offset = ~std::size_t{0}};
  for (const SortBy sort : {SortBy::kRelevance, SortBy::kNewest}) {
    request.sort = sort;
    const SearchResult result = searcher->search(request);
    EXPECT_EQ(ids(result), "");
    EXPECT_EQ(result.total, 7U);
    EXPECT_FALSE(result.next_offset);
  }
  request.offset = 0;
  request.limit = ~std::size_t{0};
  EXPECT_EQ(searcher->search(request).hits.size(), 7U);
  request.limit = 0;
  EXPECT_EQ(searcher->search(request).hits.size(), 0U);
  EXPECT_EQ(searcher->search(request).total, 7U);
}

TEST_F(SearcherTest, WithoutWordsTheNewestAreBest) {
  SearchRequest request;
  request.filters = {{KeywordField::kSource, "BBC"}};
  const SearchResult result = searcher->search(request);
  EXPECT_EQ(ids(result), "db");
  EXPECT_EQ(result.hits[0].score, 0);
}

TEST_F(SearcherTest, FiltersOfOneFieldAreAlternatives) {
  SearchRequest request{.query = "cocoa", .sort = SortBy::kNewest};
  request.filters = {{KeywordField::kSource, "BBC"},
                     {KeywordField::kSource, "Reuters"},
                     {KeywordField::kLanguage, "en"}};
  EXPECT_EQ(ids(searcher->search(request)), "adbecvu");
  request.filters.push_back({KeywordField::kSection, "business"});
  EXPECT_EQ(ids(searcher->search(request)), "d");
  request.filters = {};
  request.dates = {parse_iso("2020-06-01")->wall_seconds(),
                   parse_iso("2020-08-01")->wall_seconds()};
  EXPECT_EQ(ids(searcher->search(request)), "db");
}

TEST_F(SearcherTest, CountsMatchSearches) {
  const std::vector<std::pair<const char*, std::uint64_t>> cases = {
      {"cocoa", 7},          {"cocoa -rose", 5}, {"\"cocoa rose\"", 2},
      {"beans OR cocoa", 8}, {"removed", 0},     {"-cocoa", 1},
  };
  for (const auto& [query, count] : cases) {
    EXPECT_EQ(searcher->count({.query = query}), count) << query;
    EXPECT_EQ(search(query).total, count) << query;
    EXPECT_EQ(search(query, SortBy::kNewest).total, count) << query;
  }
}

TEST_F(SearcherTest, TotalsThatAreNotExactSaySo) {
  SearchRequest request{.query = "cocoa", .limit = 2, .sort = SortBy::kNewest};
  request.exact_total = false;
  SearchResult result = searcher->search(request);
  EXPECT_FALSE(result.total_is_exact);
  EXPECT_GE(result.total, 3U);
  EXPECT_LE(result.total, 7U);
  EXPECT_EQ(result.next_offset, 2U);
  request.limit = 10;
  result = searcher->search(request);
  EXPECT_TRUE(result.total_is_exact);
  EXPECT_EQ(result.total, 7U);
}

TEST_F(SearcherTest, FacetsCountAllMatches) {
  SearchRequest request{.query = "cocoa", .limit = 1};
  request.facets = {FacetField::kSource, FacetField::kYear, FacetField::kMonth,
                    FacetField::kSection, FacetField::kLanguage};
  request.facet_values = 2;
  request.overview = true;
  const SearchResult result = searcher->search(request);
  std::string said;
  for (const Facet& facet : result.facets) {
    for (const FacetValue& value : facet.values) {
      said += value.value + " " + std::to_string(value.count) + ", ";
    }
    said += std::to_string(facet.distinct) + " in all, " +
            std::to_string(facet.missing) + " without\n";
  }
  EXPECT_EQ(said,
            "Reuters 5, BBC 2, 2 in all, 0 without\n"
            "2020 3, 2018 1, 3 in all, 2 without\n"
            "2018-01 1, 2019-03 1, 5 in all, 2 without\n"
            "Business 1, 1 in all, 6 without\n"
            "en 7, 1 in all, 0 without\n");
  ASSERT_TRUE(result.overview);
  EXPECT_EQ(result.overview->sources, 2U);
  EXPECT_EQ(result.overview->first_day, "2018-01-01");
  EXPECT_EQ(result.overview->last_day, "2020-08-03");
  EXPECT_EQ(result.overview->undated, 2U);
}

TEST_F(SearcherTest, SaysWhyNothingWasFound) {
  const auto because = [](const std::string& query) {
    std::string said;
    const SearchResult result = search(query);
    for (const ClauseCount& clause : result.no_hits_because) {
      said += clause.clause + " " + std::to_string(clause.count) + " " +
              clause.suggestion + "\n";
    }
    for (const std::string& note : result.notes) {
      said += note + "\n";
    }
    return said;
  };
  EXPECT_EQ(because("cocoa"), "");
  EXPECT_EQ(because("harvset cocoa"),
            "harvset 0 did you mean \"harvest\"? (1)\ncocoa 7 \n");
  EXPECT_EQ(because("source:rueters cocoa"),
            "source:rueters 0 no such source; Reuters has 6\ncocoa 7 \n");
  EXPECT_EQ(because("date:2031"),
            "date:2031 0 the archive covers 2018-01-01 to 2020-08-03\n");
  EXPECT_EQ(because("harvest beans cocoa"),
            "harvest 1 \nbeans 1 \ncocoa 7 \nno article has all of that; 1 "
            "article is found without beans\n");
  EXPECT_EQ(because("harvest qqqqqqqqqqqq cocoa"),
            "harvest 1 \nqqqqqqqqqqqq 0 \ncocoa 7 \nno article has all of "
            "that; 1 article is found without qqqqqqqqqqqq\n");
  EXPECT_EQ(because("\"harvest cocoa\""),
            "\"harvest cocoa\" 0 each word is found, but not together like "
            "this\n");
  EXPECT_EQ(because("\"cocoa harvset\""),
            "\"cocoa harvset\" 0 no article has \"harvset\", did you mean "
            "\"harvest\"? (1)\n");
  EXPECT_EQ(because("qqqqqqqqqqqq"), "qqqqqqqqqqqq 0 \n");
}

TEST_F(SearcherTest, ExplainsScores) {
  SearchRequest request{.query = "cocoa rose", .limit = 1};
  request.explain = true;
  const SearchResult result = searcher->search(request);
  ASSERT_EQ(result.hits.size(), 1U);
  const std::string& text = result.hits[0].explanation;
  EXPECT_NE(text.find(" = cocoa "), std::string::npos) << text;
  EXPECT_NE(text.find(" + rose "), std::string::npos) << text;
  EXPECT_NE(text.find("in 7 articles"), std::string::npos) << text;
}

TEST_F(SearcherTest, FindsArticlesByIdOrNumber) {
  EXPECT_EQ(searcher->article("d")->headline, "Markets");
  EXPECT_FALSE(searcher->article("nosuchid"));
  EXPECT_FALSE(searcher->article(""));
  const ArticleNumber number = search("harvest").hits.at(0).number;
  EXPECT_EQ(searcher->article(std::to_string(number))->id, "b");
  EXPECT_FALSE(searcher->article("999999999999999999999999"));
}

TEST_F(SearcherTest, CompletesWords) {
  const auto words = [](const std::string& prefix, std::size_t most) {
    std::string said;
    for (const auto& completion : searcher->suggest(prefix, most)) {
      said += completion.word + " " + std::to_string(completion.articles) + ",";
    }
    return said;
  };
  EXPECT_EQ(words("R", 10), "rose 2,rain 1,removed 1,rise 1,");
  EXPECT_EQ(words("Coc", 1), "cocoa 8,");
  EXPECT_EQ(words("", 10), "");
  EXPECT_EQ(words("zzz", 10), "");
  EXPECT_EQ(words("rose", 0), "");
}

TEST_F(SearcherTest, NamesItsLanguages) {
  EXPECT_EQ(searcher->languages(), (std::vector<std::string>{"en", "nl"}));
}

// Newest first, oldest first and filters by date against the plain truth, on
// articles and cuts into segments drawn at random.
TEST(Searcher, OrdersAndFiltersByDateAsAPlainSortDoes) {
  std::mt19937 random(7);
  SmallArchive archive;
  std::vector<std::pair<std::string, std::string>> truth;  // day, id
  for (int segment = 0; segment < 5; ++segment) {
    std::vector<Told> articles;
    for (int i = 0; i < 40; ++i) {
      const std::string day = std::to_string(2000 + random() % 20) + "-0" +
                              std::to_string(1 + random() % 9) + "-1" +
                              std::to_string(random() % 10);
      articles.push_back({std::to_string(segment) + "-" + std::to_string(i),
                          day, "Story", i % 2 == 0 ? "even" : "odd"});
      truth.emplace_back(day, i % 2 == 0 ? "even" : "odd");
    }
    archive.add(articles);
  }
  std::sort(truth.begin(), truth.end());
  Searcher searcher(archive.path());
  const auto days = [&](SortBy sort, const std::string& query) {
    std::vector<std::string> listed;
    SearchRequest request{.query = query, .limit = 1000, .sort = sort};
    for (const Hit& hit : searcher.search(request).hits) {
      listed.push_back(to_iso(*hit.article.published));
    }
    return listed;
  };
  std::vector<std::string> expected;
  for (const auto& [day, text] : truth) {
    if (text == "odd") {
      expected.push_back(day);
    }
  }
  EXPECT_EQ(days(SortBy::kOldest, "odd"), expected);
  std::reverse(expected.begin(), expected.end());
  EXPECT_EQ(days(SortBy::kNewest, "odd"), expected);
  for (int year = 1999; year <= 2021; ++year) {
    const std::string text = std::to_string(year);
    const auto count = std::count_if(
        truth.begin(), truth.end(),
        [&](const auto& told) { return told.first.starts_with(text); });
    EXPECT_EQ(searcher.count({.query = "date:" + text}),
              static_cast<std::uint64_t>(count))
        << year;
  }
}

}  // namespace
}  // namespace morgue
