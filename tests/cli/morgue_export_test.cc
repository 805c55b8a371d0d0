#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/cli/report_fixture.h"

namespace morgue {
namespace {

class MorgueExport : public ReportFixture {};

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_F(MorgueExport, PrintsEveryMatchNewestFirst) {
  const ProgramRun run = query({"export", "rain", "--format", "csv"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.err, "4 articles, newest first\n");
  EXPECT_EQ(
      run.out,
      "id,date,precision,source,section,headline,byline,language,url,notes,"
      "text\r\n"
      "rain-3,2020-03-20,day,Valley News,,Rain again,,en,,,The valley had "
      "rain.\r\n"
      "rain-2,2020-03-02T09:30:00Z,second,Harbour Post,,More rain,,en,,,\"Rain "
      "& wind, and rain once more.\"\r\n"
      "rain-1,2020-01-15,day,Harbour Post,,Rain over the harbour,By Ann "
      "Lee,en,https://post.example/rain-1,,Heavy rain fell on the old harbour "
      "all night.\r\n"
      "note-1,,,Valley News,,A note on rain,,en,,,Nobody knows when this rain "
      "fell.\r\n");
}

TEST_F(MorgueExport, KnowsEachFormat) {
  struct Case {
    std::string format;
    std::string opening;
    std::size_t lines;
  };
  const std::vector<Case> cases = {
      {"jsonl", R"({"type":"article","format_version":1,"id":"rain-1",)", 1},
      {"ris", "TY  - NEWS\r\nID  - rain-1\r\nTI  - Rain over the harbour\r\n",
       12},
      {"bibtex", "@article{rain-1,\n  title = {{Rain over the harbour}},\n",
       12},
      {"csl", "[\n{\"id\":\"rain-1\",\"type\":\"article-newspaper\",", 3},
      {"atom", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed ", 17},
  };
  for (const auto& c : cases) {
    for (const std::string command : {"export", "search", "show"}) {
      if (c.format == "jsonl" && command == "search") {
        continue;  // has a summary around the hits
      }
      const std::string what =
          command == "show" ? "rain-1" : "headline:harbour";
      const ProgramRun run = query({command, what, "--format", c.format});
      EXPECT_EQ(run.exit_code, 0) << command << c.format << run.err;
      EXPECT_EQ(run.out.substr(0, c.opening.size()), c.opening) << command;
      EXPECT_EQ(lines_of(run.out), c.lines) << command << run.out;
    }
  }
}

TEST_F(MorgueExport, WritesAFileThatIsWholeOrNotThere) {
  const std::filesystem::path file = folder / "rain.bib";
  std::ofstream(file) << "what was there before";
  const std::vector<std::string> arguments = {"export", "rain", "--format",
                                              "bibtex", "-o",   file.string()};
  const ProgramRun run = query(arguments);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "4 articles, newest first, in " + file.string() + "\n");
  EXPECT_EQ(file_text(file).substr(0, 17), "@article{rain-3,\n");
  const auto entries = std::filesystem::directory_iterator(folder);
  EXPECT_EQ(std::distance(begin(entries), end(entries)), 3) << "nothing else";
  EXPECT_EQ(query({"export", "(rain", "-o", file.string()}).exit_code, 2);
  EXPECT_EQ(file_text(file).substr(0, 17), "@article{rain-3,\n");
  std::filesystem::remove(file);
}

TEST_F(MorgueExport, SaysWhatCannotBe) {
  struct Case {
    std::vector<std::string> typed;
    int exit_code;
    std::string err;
  };
  const std::vector<Case> cases = {
      {{"export", "unicorn"}, 1, "0 articles, newest first"},
      {{"export", "rain", "--format", "text"},
       2,
       "export has no format text: one of jsonl, csv, ris, bibtex, csl, atom"},
      {{"export", "rain", "-n", "3"}, 2, "export has no option -n"},
      {{"export", "rain", "-o", "/nowhere/at/all"}, 3, "/nowhere/at/all"},
      {{"export", "rain", "-o", "/dev/full"}, 3, "/dev/full"},
      {{"export"}, 2, "search for what?"},
      {{"count", "rain", "-o", "x"}, 2, "count has no option"},
  };
  for (const auto& c : cases) {
    const ProgramRun run = query(c.typed);
    EXPECT_EQ(run.exit_code, c.exit_code)
        << testing::PrintToString(c.typed) << run.err;
    EXPECT_NE(run.err.find(c.err), std::string::npos)
        << testing::PrintToString(c.typed) << run.err;
  }
}

TEST_F(MorgueExport, HasWhatSearchesHave) {
  const ProgramRun run = query({"export", "--source", "Valley News", "--until",
                                "2020-03", "--format", "csv"});
  EXPECT_EQ(lines_of(run.out), 3U) << run.out;
  EXPECT_EQ(query({"export", "*"}).err, "5 articles, newest first\n");
}

}  // namespace
}  // namespace morgue
