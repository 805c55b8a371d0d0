#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include <gtest/gtest.h>

#include "tests/cli/run_program.h"

namespace morgue {
namespace {

constexpr const char* kStories =
    R"({"id":"app-1","headline":"ByteDance weighs a sale","date":"2020-08-03",)"
    R"("source":"Harbour Post","section":"business","language":"en",)"
    R"("text":"Regulators raised national security over ByteDance.)"
    R"( The owner may sell."})"
    "\n"
    R"({"id":"app-2","headline":"Deadline for the video app",)"
    R"("date":"2020-09-15","source":"Harbour Post","section":"business",)"
    R"("language":"en","text":"A deadline passed. Nobody at ByteDance spoke)"
    R"( of the nation or of its security."})"
    "\n"
    R"({"id":"zoo-1","headline":"Zebra escapes","date":"2021-01-05",)"
    R"("source":"Valley News","section":"local","language":"en",)"
    R"("text":"A zebra left the zoo."})"
    "\n"
    R"({"id":"odd-1","headline":"An undated note","source":"Valley News",)"
    R"("language":"en","text":"A zebra was seen, nobody knows when."})"
    "\n";

// One archive for all tests, made by the real morgue-indexer.
class MorgueQuery : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "morgue-cli-XXXXXX").string();
    folder = mkdtemp(pattern.data());
    archive = (folder / "archive").string();
    std::ofstream(folder / "stories.jsonl") << kStories;
    const ProgramRun init =
        run_program("morgue-indexer", {"init", archive, "--lang", "en"});
    ASSERT_EQ(init.exit_code, 0) << init.err;
    const ProgramRun add = run_program(
        "morgue-indexer",
        {"add", "-C", archive, (folder / "stories.jsonl").string()});
    ASSERT_EQ(add.exit_code, 0) << add.err;
  }

  static void TearDownTestSuite() { std::filesystem::remove_all(folder); }

  static ProgramRun query(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"-C", archive});
    return run_program("morgue-query", arguments);
  }

  static std::string ids(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--format", "ids"});
    return query(arguments).out;
  }

  static std::filesystem::path folder;
  static std::string archive;
};

std::filesystem::path MorgueQuery::folder;
std::string MorgueQuery::archive;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_F(MorgueQuery, FindsTheBestArticlesFirst) {
  const ProgramRun run = query({"national", "security", "ByteDance"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out.substr(0, run.out.find("   (")),
            "2 articles, 1 source, 2020-08-03 to 2020-09-15");
  EXPECT_TRUE(contains(run.out, " 1  ByteDance weighs a sale"));
  EXPECT_TRUE(contains(
      run.out, "Regulators raised «national security» over «ByteDance»."));
  EXPECT_TRUE(contains(run.out, "    app-1\n")) << run.out;
  EXPECT_EQ(run.err, "");
}

TEST_F(MorgueQuery, UnderstandsTheLanguageOfQueries) {
  struct Case {
    std::vector<std::string> typed;
    std::string ids;
  };
  const std::vector<Case> cases = {
      {{"\"national security\""}, "app-1\n"},
      {{"bytedance", "-regulators"}, "app-2\n"},
      {{"bytedance", "--", "-regulators"}, "app-2\n"},
      {{"zebra", "--sort", "-date"}, "zoo-1\nodd-1\n"},
      {{"bytedance", "--sort", "date"}, "app-1\napp-2\n"},
      {{"bytedance", "--sort=-date"}, "app-2\napp-1\n"},
      {{"bytedance", "--since", "2020-09"}, "app-2\n"},
      {{"bytedance", "--until", "2020-08"}, "app-1\n"},
      {{"headline:deadline"}, "app-2\n"},
      {{"--source", "valley news", "--sort", "-date"}, "zoo-1\nodd-1\n"},
      {{"zebra", "--section", "local"}, "zoo-1\n"},
      {{"zoo", "deadline", "--any", "--sort", "date"}, "app-2\nzoo-1\n"},
      {{"-n1", "--sort", "date", "bytedance"}, "app-1\n"},
      {{"--after", "1", "--sort", "date", "bytedance"}, "app-2\n"},
      {{"search", "search"}, ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(ids(c.typed), c.ids) << testing::PrintToString(c.typed);
  }
}

TEST_F(MorgueQuery, ExitCodesTellWhatHappened) {
  struct Case {
    std::vector<std::string> typed;
    int exit_code;
    std::string err;
  };
  const std::vector<Case> cases = {
      {{"zebra"}, 0, ""},
      {{"unicorn"}, 1, ""},
      {{"count", "zebra"}, 0, ""},
      {{"count", "unicorn"}, 1, ""},
      {{"(zebra"}, 2, "^"},
      {{"--sorce", "x", "zebra"}, 2, "did you mean --source?"},
      {{"-t", "zebra"}, 2, "unknown option -t"},
      {{"-sort", "zebra"}, 2, "write --sort"},
      {{"zebra", "--sort", "size"}, 2, "one of -date, date, relevance"},
      {{"zebra", "--since", "01/02/2020"}, 2, "--since"},
      {{"zebra", "--lang", "klingon"}, 2, "no such language"},
      {{"count", "zebra", "--snippets", "1"},
       2,
       "count has no option --snippets"},
      {{"zebra", "-n", "many"}, 2, "-n"},
      {{"facet", "sorce", "zebra"}, 2, "did you mean source?"},
      {{}, 2, "search for what?"},
      {{"show", "zoo-1"}, 0, ""},
      {{"show", "zoo-2"}, 1, "no article has the id zoo-2"},
      {{"check-syntax", "a", "AND"}, 2, "^"},
      {{"--version"}, 0, ""},
  };
  for (const auto& c : cases) {
    const ProgramRun run = query(c.typed);
    EXPECT_EQ(run.exit_code, c.exit_code)
        << testing::PrintToString(c.typed) << run.err;
    EXPECT_TRUE(contains(run.err, c.err))
        << testing::PrintToString(c.typed) << run.err;
  }
}

TEST_F(MorgueQuery, SaysWhatIsMissing) {
  const ProgramRun none =
      run_program("morgue-query", {"-C", "/nowhere/at/all", "zebra"});
  EXPECT_EQ(none.exit_code, 3);
  EXPECT_TRUE(contains(none.err, "/nowhere/at/all")) << none.err;
  const ProgramRun by_name =
      run_program("morgue-query", {"count", "zebra"},
                  {.text = {}, .environment = {{"MORGUE_ARCHIVE", archive}}});
  EXPECT_EQ(by_name.out, "2\n") << by_name.err;
}

TEST_F(MorgueQuery, TellsOnceHowDamageIsMended) {
  const std::string damaged = archive + "-damaged";
  std::filesystem::copy(archive, damaged,
                        std::filesystem::copy_options::recursive);
  std::filesystem::remove_all(std::filesystem::path(damaged) / "segments");
  const ProgramRun run = run_program("morgue-query", {"-C", damaged, "zebra"});
  EXPECT_EQ(run.exit_code, 4);
  const std::string remedy = "morgue-indexer rebuild -C " + damaged;
  EXPECT_TRUE(contains(run.err, remedy)) << run.err;
  EXPECT_EQ(run.err.find("rebuild"), run.err.rfind("rebuild")) << run.err;
  EXPECT_EQ(run_program("morgue-indexer", {"rebuild", "-C", damaged}).exit_code,
            0);
  EXPECT_EQ(run_program("morgue-query", {"-C", damaged, "zebra"}).exit_code, 0);
  std::filesystem::remove_all(damaged);
}

TEST_F(MorgueQuery, SaysWhyNothingWasFound) {
  const ProgramRun run = query({"zebra", "unicorn"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_TRUE(contains(run.out, "no articles match\n")) << run.out;
  EXPECT_TRUE(contains(run.out, "  zebra    2\n")) << run.out;
  EXPECT_TRUE(contains(run.out, "  unicorn  0")) << run.out;
}

TEST_F(MorgueQuery, ShowsArticlesWhole) {
  const ProgramRun run = query({"show", "zoo-1", "--highlight", "zebra"});
  EXPECT_TRUE(contains(run.out, "«Zebra» escapes\n")) << run.out;
  EXPECT_TRUE(contains(run.out, "Date      2021-01-05 (day, from feed"))
      << run.out;
  EXPECT_TRUE(contains(run.out, "\nA «zebra» left the zoo.\n")) << run.out;
}

TEST_F(MorgueQuery, CountsFacets) {
  const ProgramRun run =
      query({"facet", "source", "bytedance OR zebra", "--format", "csv"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "source,count\r\nHarbour Post,2\r\nValley News,2\r\n");
  EXPECT_TRUE(contains(query({"facet", "year"}).out, "2020")) << "no query";
}

TEST_F(MorgueQuery, PrintsForPrograms) {
  const ProgramRun run = query({"zebra", "--format", "jsonl", "-n", "1"});
  EXPECT_EQ(run.out.find(R"({"type":"summary","format_version":1,)"), 0U)
      << run.out;
  EXPECT_TRUE(contains(run.out, "\n{\"type\":\"hit\",\"rank\":1,"));
  EXPECT_TRUE(contains(run.out, R"({"type":"end","next":"1@)")) << run.out;
}

TEST_F(MorgueQuery, ColoursOnlyWhenAsked) {
  EXPECT_FALSE(contains(query({"zebra"}).out, "\x1b["));
  EXPECT_TRUE(
      contains(query({"zebra", "--color", "always"}).out, "\x1b[1;31m"));
}

TEST_F(MorgueQuery, NeedsNoArchiveForItsSyntax) {
  const ProgramRun run =
      run_program("morgue-query", {"check-syntax", "b OR (a c)"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_TRUE(contains(run.out, "OR")) << run.out;
}

TEST_F(MorgueQuery, HelpHasAnExampleForEachCommand) {
  const std::string help = run_program("morgue-query", {"--help"}).out;
  for (const char* command : {"count", "show", "facet", "export", "trend",
                              "suggest", "check-syntax"}) {
    EXPECT_TRUE(contains(help, std::string("\n  morgue-query ") + command))
        << command;
  }
}

}  // namespace
}  // namespace morgue
