#include <fstream>
#include <string>
#include <vector>

#include "tests/cli/report_fixture.h"

namespace morgue {
namespace {

// The user's settings are in a folder of the test's own.
class MorgueSaved : public ReportFixture {
 protected:
  void TearDown() override { std::filesystem::remove_all(config()); }

  static std::filesystem::path config() { return folder / "config"; }
  static std::filesystem::path file() {
    return config() / "morgue" / "saved-queries";
  }
  static ProgramRun run(const std::vector<std::string>& arguments) {
    return query(arguments, {{"XDG_CONFIG_HOME", config().string()}});
  }
};

TEST_F(MorgueSaved, SavesRunsListsAndForgets) {
  EXPECT_EQ(run({"saved"}).exit_code, 1);
  EXPECT_EQ(run({"save", "heavy rain", "rain", "-valley"}).exit_code, 0);
  EXPECT_EQ(run({"save", "sun", "headline:sun"}).err, "");
  EXPECT_EQ(run({"save", "sun", "headline:\"sun at\""}).err,
            "note: sun was another query\n");
  EXPECT_EQ(run({"saved"}).out,
            "heavy rain  rain -valley\nsun         headline:\"sun at\"\n");
  EXPECT_EQ(file_text(file()),
            "heavy rain\train -valley\nsun\theadline:\"sun at\"\n");
  EXPECT_EQ(run({"run", "sun", "--format", "ids"}).out, "sun-1\n");
  EXPECT_EQ(run({"run", "heavy", "rain", "--format", "ids", "--sort", "date",
                 "--since", "2020-02"})
                .out,
            "rain-2\n");
  EXPECT_EQ(run({"batch", file().string(), "--format", "csv"}).out,
            "name,count\r\nheavy rain,3\r\nsun,1\r\n");
  EXPECT_EQ(run({"forget", "sun"}).exit_code, 0);
  EXPECT_EQ(run({"saved", "--format", "jsonl"}).out,
            R"({"type":"saved","format_version":1,"name":"heavy rain",)"
            R"("query":"rain -valley"})"
            "\n");
}

TEST_F(MorgueSaved, SaysWhatCannotBe) {
  run({"save", "rain", "rain"});
  std::ofstream(file(), std::ios::app) << "broken\t(rain\n";
  struct Case {
    std::vector<std::string> typed;
    int exit_code;
    std::string err;
  };
  const std::vector<Case> cases = {
      {{"save", "rain"}, 2, "save what? A name, then the query"},
      {{"save", "#x", "rain"}, 2, "begins with no #"},
      {{"save", "x", "(rain"}, 2, "  (rain\n  ^"},
      {{"save", "x", "rain", "--since", "2020"}, 2, "save has no option"},
      {{"run", "rein"}, 2, "no saved query is called rein; did you mean rain?"},
      {{"run"}, 2, "run which query?"},
      {{"run", "broken"}, 2, "  (rain\n  ^"},
      {{"forget", "xyz"}, 1, "no saved query is called xyz"},
      {{"saved", "rain"}, 2, "saved takes no words"},
  };
  for (const auto& c : cases) {
    const ProgramRun answer = run(c.typed);
    EXPECT_EQ(answer.exit_code, c.exit_code)
        << testing::PrintToString(c.typed) << answer.err;
    EXPECT_NE(answer.err.find(c.err), std::string::npos)
        << testing::PrintToString(c.typed) << answer.err;
  }
  EXPECT_EQ(file_text(file()), "rain\train\nbroken\t(rain\n");
}

TEST_F(MorgueSaved, IsInTheHomeFolderOtherwise) {
  struct Case {
    std::string config;
    std::string home;
    int exit_code;
  };
  const std::vector<Case> cases = {
      {"", config().string(), 0},
      {"relative/path", config().string(), 0},
      {"", "", 2},
  };
  for (const auto& c : cases) {
    const ProgramRun answer =
        query({"save", "x", "rain"},
              {{"XDG_CONFIG_HOME", c.config}, {"HOME", c.home}});
    EXPECT_EQ(answer.exit_code, c.exit_code) << c.config << answer.err;
  }
  EXPECT_EQ(file_text(config() / ".config" / "morgue" / "saved-queries"),
            "x\train\n");
}

}  // namespace
}  // namespace morgue
