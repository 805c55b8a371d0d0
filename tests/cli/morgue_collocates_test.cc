#include <fstream>
#include <string>
#include <vector>

#include "tests/cli/archive_fixture.h"
#include "tests/cli/report_fixture.h"

namespace morgue {
namespace {

class MorgueFirst : public ReportFixture {};

TEST_F(MorgueFirst, IsTheOldestArticle) {
  struct Case {
    std::vector<std::string> typed;
    std::string ids;
    int exit_code;
  };
  const std::vector<Case> cases = {
      {{"first", "rain"}, "rain-1\n", 0},
      {{"first", "rain", "--source", "Valley News"}, "rain-3\n", 0},
      {{"first", "rain", "--since", "2020-03"}, "rain-2\n", 0},
      {{"first", "headline:note"}, "note-1\n", 0},
      {{"first", "unicorn"}, "", 1},
  };
  for (const auto& c : cases) {
    std::vector<std::string> typed = c.typed;
    typed.insert(typed.end(), {"--format", "ids"});
    const ProgramRun run = query(typed);
    EXPECT_EQ(run.out, c.ids) << testing::PrintToString(c.typed) << run.err;
    EXPECT_EQ(run.exit_code, c.exit_code) << testing::PrintToString(c.typed);
  }
}

class MorgueCollocates : public ArchiveFixture {
 protected:
  void SetUp() override {
    ArchiveFixture::SetUp();
    const std::string stories = (folder / "stories.jsonl").string();
    std::ofstream out(stories);
    for (int i = 0; i < 10; ++i) {
      out << R"({"id":"z)" << i << R"(","headline":"News","language":"en",)"
          << R"("text":"On the morning of the day the zebra crossing was )"
          << R"(closed, said the mayor of the town."})"
          << "\n"
          << R"({"id":"o)" << i << R"(","headline":"News","language":"en",)"
          << R"("text":"On the evening of the day the town was closed, said )"
          << R"(the mayor of the place."})"
          << "\n";
    }
    out.close();
    ASSERT_EQ(indexer({"add", stories}).exit_code, 0);
  }

  ProgramRun query(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"-C", archive});
    return run_program("morgue-query", arguments);
  }
};

TEST_F(MorgueCollocates, ListsWordsThatStandNear) {
  EXPECT_EQ(query({"collocates", "zebra", "--window", "1"}).out,
            "word      near  archive    G2\n"
            "crossing    10       10  63.1\n");
  EXPECT_EQ(query({"collocates", "zebra", "-n", "1", "--format", "csv"}).out,
            "word,near,archive,g2\r\ncrossing,10,10,25.8\r\n");
  EXPECT_EQ(query({"collocates", "zebra", "-n", "1", "--format", "jsonl"})
                .out.find(R"({"type":"collocate","format_version":1,)"
                          R"("word":"crossing","near":10,"archive":10,"g2":)"),
            0U);
  EXPECT_EQ(query({"collocates", "unicorn"}).exit_code, 1);
  EXPECT_EQ(query({"collocates", "zebra", "--window", "0"}).exit_code, 2);
}

}  // namespace
}  // namespace morgue
