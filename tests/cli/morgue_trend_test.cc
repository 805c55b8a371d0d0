#include <string>
#include <vector>

#include "tests/cli/report_fixture.h"

namespace morgue {
namespace {

class MorgueTrend : public ReportFixture {};

TEST_F(MorgueTrend, PrintsATable) {
  const ProgramRun run =
      query({"trend", "rain", "headline:sun OR harbour", "--share", "--gaps"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out,
            "month    rain  share  headline:sun OR harbour  share\n"
            "2020-01     1   100%                        1   100%\n"
            "2020-02     0                               0         no "
            "articles\n"
            "2020-03     2  66.7%                        1  33.3%\n"
            "undated     1                               0\n"
            "total       4                               2\n");
  EXPECT_EQ(run.err, "");
}

TEST_F(MorgueTrend, DrawsWhatTheTerminalCan) {
  struct Case {
    std::string locale;
    std::string chart;
  };
  const std::vector<Case> cases = {
      {"C",
       "rain: 4 articles, 1 undated\n"
       "2020  3  #############################\n"},
      {"en_GB.UTF-8",
       "rain: 4 articles, 1 undated\n"
       "2020  3  █████████████████████████████\n"},
  };
  for (const auto& c : cases) {
    const ProgramRun run = query({"trend", "rain", "--by", "year", "--chart"},
                                 {{"LC_ALL", c.locale}, {"COLUMNS", "40"}});
    EXPECT_EQ(run.out, c.chart) << c.locale << run.err;
  }
}

TEST_F(MorgueTrend, KnowsEachFormat) {
  struct Case {
    std::string format;
    std::string opening;
  };
  const std::vector<Case> cases = {
      {"text", "year     rain\n2020        3\nundated     1\n"},
      {"csv", "period,query,count\r\n2020,rain,3\r\nundated,rain,1\r\n"},
      {"jsonl", R"({"type":"trend","format_version":1,"by":"year",)"},
      {"svg", R"(<svg xmlns="http://www.w3.org/2000/svg" )"},
  };
  for (const auto& c : cases) {
    const ProgramRun run =
        query({"trend", "rain", "--by", "year", "--format", c.format});
    EXPECT_EQ(run.out.substr(0, c.opening.size()), c.opening) << run.err;
  }
}

TEST_F(MorgueTrend, ChecksEveryQueryFirst) {
  struct Case {
    std::vector<std::string> typed;
    int exit_code;
    std::string err;
  };
  const std::vector<Case> cases = {
      {{"trend", "rain", "(sun", "a AND"}, 2, "  (sun\n  ^"},
      {{"trend", "rain", "(sun", "a AND"}, 2, "  a AND\n"},
      {{"trend", "unicorn"}, 1, ""},
      {{"trend"}, 2, "search for what?"},
      {{"trend", "--source", "Valley News"}, 0, ""},
      {{"trend", "rain", "--by", "decade"}, 2, "one of day, week, month, year"},
      {{"count", "rain", "--share"}, 2, "count has no option --share"},
  };
  for (const auto& c : cases) {
    const ProgramRun run = query(c.typed);
    EXPECT_EQ(run.exit_code, c.exit_code)
        << testing::PrintToString(c.typed) << run.err;
    EXPECT_NE(run.err.find(c.err), std::string::npos)
        << testing::PrintToString(c.typed) << run.err;
  }
}

}  // namespace
}  // namespace morgue
