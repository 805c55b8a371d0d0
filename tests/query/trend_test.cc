#include "query/trend/trend.h"

#include <map>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

#include "query/date_expression.h"
#include "query/searcher.h"
#include "query/trend/trend_chart.h"
#include "query/trend/trend_data.h"
#include "query/trend/trend_svg.h"
#include "query/trend/trend_table.h"
#include "tests/query/small_archive.h"

namespace morgue {
namespace {

// Three segments whose dates overlap, one article removed, one undated.
class TrendTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    archive = std::make_unique<SmallArchive>();
    archive->add({{"a", "2020-08-03", "Cocoa rises", "Cocoa."},
                  {"b", "2020-06-01", "Harvest", "Late cocoa.", "BBC"},
                  {"c", "2019-12-31", "Weather", "Rain."}});
    archive->add({{"d", "2020-08-09", "Markets", "Cocoa rose.", "BBC"},
                  {"u", "", "Undated", "Cocoa without a date."},
                  {"g", "2020-07-16", "Gone", "Cocoa that was removed."}});
    archive->add({{"e", "2020-03-03", "Sugar", "A little cocoa."},
                  {"f", "2020-08-10", "Oil", "Oil, and rain."}});
    archive->remove("g");
    open = OpenArchive::open(archive->path());
  }
  static void TearDownTestSuite() {
    open.reset();
    archive.reset();
  }

  static std::string table(const TrendRequest& request) {
    return trend_table(count_trend(*open, request), request.share);
  }

  static std::unique_ptr<SmallArchive> archive;
  static std::unique_ptr<OpenArchive> open;
};

std::unique_ptr<SmallArchive> TrendTest::archive;
std::unique_ptr<OpenArchive> TrendTest::open;

TEST_F(TrendTest, CountsPeriods) {
  struct Case {
    TrendRequest request;
    std::string table;
  };
  SearchRequest summer;
  summer.dates = parse_date_range("2020-05..2020-07", 0);
  const std::vector<Case> cases = {
      {{.queries = {"cocoa"}, .by = CalendarUnit::kYear},
       "year     cocoa\n"
       "2020         4\n"
       "undated      1\n"
       "total        5\n"},
      {{.queries = {"cocoa", "rain"}},
       "month    cocoa  rain\n"
       "2019-12      0     1\n"
       "2020-01      0     0\n"
       "2020-02      0     0\n"
       "2020-03      1     0\n"
       "2020-04      0     0\n"
       "2020-05      0     0\n"
       "2020-06      1     0\n"
       "2020-07      0     0\n"
       "2020-08      2     1\n"
       "undated      1     0\n"
       "total        5     2\n"},
      {{.queries = {"rose OR rises"}, .by = CalendarUnit::kWeek},
       "week of     rose OR rises\n"
       "2020-08-03              2\n"
       "total                   2\n"},
      {{.queries = {"oil OR rose"}, .by = CalendarUnit::kDay},
       "day         oil OR rose\n"
       "2020-08-09            1\n"
       "2020-08-10            1\n"
       "total                 2\n"},
      {{.queries = {"cocoa"}, .common = summer, .share = true, .gaps = true},
       "month    cocoa  share\n"
       "2020-05      0         no articles\n"
       "2020-06      1   100%\n"
       "2020-07      0         no articles\n"
       "total        1\n"},
      {{.queries = {"cocoa"}, .by = CalendarUnit::kYear, .share = true},
       "year     cocoa  share\n"
       "2020         4  80.0%\n"
       "undated      1\n"
       "total        5\n"},
      {{.queries = {"nosuchword"}}, "month  nosuchword\ntotal           0\n"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(table(c.request), c.table) << c.request.queries.front();
  }
}

TEST_F(TrendTest, SharesAndGapsAreOfWhatFiltersLetThrough) {
  SearchRequest common;
  common.filters = {{KeywordField::kSource, "BBC"},
                    {KeywordField::kSource, "Reuters"}};
  EXPECT_EQ(table({.queries = {"cocoa"},
                   .common = common,
                   .by = CalendarUnit::kMonth,
                   .share = true,
                   .gaps = true}),
            "month    cocoa  share\n"
            "2020-03      1   100%  nothing of BBC\n"
            "2020-04      0         nothing of BBC, Reuters\n"
            "2020-05      0         nothing of BBC, Reuters\n"
            "2020-06      1   100%  nothing of Reuters\n"
            "2020-07      0         nothing of BBC, Reuters\n"
            "2020-08      2  66.7%\n"
            "undated      1\n"
            "total        5\n");
  common.filters.pop_back();
  EXPECT_EQ(table({.queries = {"cocoa"},
                   .common = common,
                   .by = CalendarUnit::kYear,
                   .share = true}),
            "year   cocoa  share\n"
            "2020       2   100%\n"
            "total      2\n");
}

TEST_F(TrendTest, PrintsForPrograms) {
  const Trend trend = count_trend(*open, {.queries = {"cocoa", "a, b"},
                                          .by = CalendarUnit::kYear,
                                          .share = true,
                                          .gaps = true});
  std::ostringstream csv;
  print_trend_csv(csv, trend, true);
  EXPECT_EQ(csv.str(),
            "period,query,count,articles,share,gap\r\n"
            "2020,cocoa,4,5,0.8,\r\n"
            "2020,\"a, b\",0,5,0,\r\n"
            "undated,cocoa,1,,,\r\n");
  std::ostringstream json;
  print_trend_json(json, trend, true);
  EXPECT_EQ(
      json.str(),
      R"({"type":"trend","format_version":1,"by":"year","generation":)" +
          std::to_string(trend.generation) +
          R"(,"queries":[{"text":"cocoa","interpreted":"cocoa","total":5,)"
          R"("undated":1},{"text":"a, b","interpreted":"a AND b","total":0,)"
          R"("undated":0}]})"
          "\n"
          R"({"type":"period","period":"2020","counts":[4,0],"articles":5,)"
          R"("shares":[0.8,0],"gap":false,"silent":[]})"
          "\n");
}

TEST_F(TrendTest, DrawsBars) {
  const Trend trend = count_trend(
      *open,
      {.queries = {"cocoa", "rain"}, .by = CalendarUnit::kYear, .gaps = true});
  EXPECT_EQ(trend_chart(trend, {.utf8 = false, .width = 32}),
            "2019  cocoa  0\n"
            "      rain   1  ####\n"
            "2020  cocoa  4  ################\n"
            "      rain   1  ####\n");
  EXPECT_EQ(trend_chart(trend, {.share = true, .width = 30}),
            "2019  cocoa     0%\n"
            "      rain    100%  ██████████\n"
            "2020  cocoa  80.0%  ████████\n"
            "      rain   20.0%  ██\n");
}

TEST_F(TrendTest, TotalsAreThoseOfSearches) {
  Searcher searcher(archive->path());
  for (const std::string query :
       {"cocoa", "rain", "*", "-cocoa", "cocoa OR oil", "source:bbc",
        "\"late cocoa\"", "date:2020", "coc*"}) {
    for (const CalendarUnit by : {CalendarUnit::kDay, CalendarUnit::kWeek,
                                  CalendarUnit::kMonth, CalendarUnit::kYear}) {
      const Trend trend =
          count_trend(*open, {.queries = {query}, .by = by, .share = true});
      std::uint64_t sum = trend.series[0].undated;
      for (const TrendPeriod& period : trend.periods) {
        sum += period.counts[0];
        EXPECT_LE(period.counts[0], period.articles) << query;
      }
      EXPECT_EQ(sum, trend.series[0].total) << query;
      EXPECT_EQ(sum, searcher.count({.query = query})) << query;
    }
  }
}

// Days of many articles in some segments, counted one by one.
TEST(Trend, CountsRandomArchivesAsAPlainCountDoes) {
  std::mt19937 random(7);
  SmallArchive archive;
  std::map<std::string, std::uint64_t> months;
  std::uint64_t undated = 0;
  for (int segment = 0; segment < 3; ++segment) {
    std::vector<Told> told;
    for (int i = 0; i < 200; ++i) {
      const bool dated = random() % 10 != 0;
      const std::string day =
          dated ? iso_day(static_cast<std::int64_t>(random() % 100'000'000))
                : "";
      const bool matches = random() % 3 == 0;
      told.push_back({std::to_string(segment * 1000 + i), day, "Headline",
                      matches ? "A zebra." : "A horse."});
      if (matches && dated) {
        ++months[day.substr(0, 7)];
      }
      undated += matches && !dated ? 1 : 0;
    }
    archive.add(told);
  }
  const auto open = OpenArchive::open(archive.path());
  const Trend trend = count_trend(*open, {.queries = {"zebra"}});
  EXPECT_EQ(trend.series[0].undated, undated);
  for (const TrendPeriod& period : trend.periods) {
    EXPECT_EQ(period.counts[0], months[period.name]) << period.name;
  }
}

TEST(TrendTable, RoundsShares) {
  struct Case {
    std::uint64_t count;
    std::uint64_t articles;
    std::string text;
  };
  const std::vector<Case> cases = {
      {0, 0, ""},      {0, 5, "0%"},     {5, 5, "100%"},
      {1, 3, "33.3%"}, {1, 30, "3.33%"}, {1, 3000, "0.033%"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(percentage(c.count, c.articles), c.text)
        << c.count << " of " << c.articles;
  }
}

TEST(TrendChart, DrawsEighthsOfColumns) {
  struct Case {
    double value;
    double largest;
    bool utf8;
    std::string bar;
  };
  const std::vector<Case> cases = {
      {0, 10, true, ""},    {10, 10, true, "████"}, {5, 10, true, "██"},
      {1, 8, true, "▌"},    {1, 1000, true, "▏"},   {3, 8, true, "█▌"},
      {5, 10, false, "##"}, {1, 1000, false, "#"},  {0, 0, true, ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(chart_bar(c.value, c.largest, 4, c.utf8), c.bar)
        << c.value << " of " << c.largest;
  }
}

TEST_F(TrendTest, DrawsSvg) {
  const Trend trend =
      count_trend(*open, {.queries = {"cocoa <b>", "rain"}, .gaps = true});
  const std::string svg = trend_svg(trend, false);
  for (const std::string part :
       {"<svg xmlns=\"http://www.w3.org/2000/svg\"", "cocoa &lt;b&gt;",
        "<title>2020-01: no articles</title>", ">2019-12</text>", "<polyline ",
        "rain: 2 articles</text>", "</svg>\n"}) {
    EXPECT_NE(svg.find(part), std::string::npos) << part << svg;
  }
  EXPECT_NE(trend_svg(count_trend(*open, {.queries = {"nosuchword"}}), true)
                .find("</svg>"),
            std::string::npos);
}

}  // namespace
}  // namespace morgue
