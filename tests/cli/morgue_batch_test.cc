#include <fstream>
#include <string>
#include <vector>

#include "tests/cli/report_fixture.h"

namespace morgue {
namespace {

class MorgueBatch : public ReportFixture {
 protected:
  static std::string list(const std::string& text) {
    const std::filesystem::path file = folder / "list.txt";
    std::ofstream(file) << text;
    return file.string();
  }
};

TEST_F(MorgueBatch, CountsEachQuery) {
  const std::string names = list(
      "# weather\n"
      "Rain\train -valley\n"
      "sun OR wind\n");
  const ProgramRun run = query({"batch", names});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out,
            "query        articles\n"
            "Rain                3\n"
            "sun OR wind         2\n");
  EXPECT_EQ(query({"batch", names, "--matrix", "year", "--format", "csv"}).out,
            "name,count,2020,without\r\n"
            "Rain,3,2,1\r\n"
            "sun OR wind,2,2,0\r\n");
  EXPECT_EQ(
      query({"batch", names, "--source", "Valley News", "--format", "csv"}).out,
      "name,count\r\nRain,1\r\nsun OR wind,1\r\n");
}

TEST_F(MorgueBatch, ReadsStandardInput) {
  const ProgramRun run = run_program(
      "morgue-query",
      {"batch", "-", "-C", (folder / "archive").string(), "--format", "csv"},
      {.text = "rain\n", .environment = {}});
  EXPECT_EQ(run.out, "name,count\r\nrain,4\r\n") << run.err;
}

TEST_F(MorgueBatch, ChecksAllBeforeAnyIsRun) {
  const ProgramRun run = query({"batch", list("rain\nBad\t(sun\n\nfoo:bar\n")});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err.find("line 2: query: "), 0U) << run.err;
  EXPECT_NE(run.err.find("\nline 4: query: "), std::string::npos) << run.err;
}

TEST_F(MorgueBatch, SaysWhatCannotBe) {
  struct Case {
    std::vector<std::string> typed;
    int exit_code;
    std::string err;
  };
  const std::vector<Case> cases = {
      {{"batch"}, 2, "batch of which list?"},
      {{"batch", "/nowhere"}, 2, "reading /nowhere: there is no such file"},
      {{"batch", list("# nothing\n")}, 2, "there is no query in it"},
      {{"batch", "x", "--matrix", "day"}, 2, "--matrix day: source or year"},
  };
  for (const auto& c : cases) {
    const ProgramRun run = query(c.typed);
    EXPECT_EQ(run.exit_code, c.exit_code)
        << testing::PrintToString(c.typed) << run.err;
    EXPECT_NE(run.err.find(c.err), std::string::npos)
        << testing::PrintToString(c.typed) << run.err;
  }
  EXPECT_EQ(query({"batch", list("unicorn\n")}).exit_code, 1);
}

}  // namespace
}  // namespace morgue
