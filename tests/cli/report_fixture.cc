#include "tests/cli/report_fixture.h"

#include <cstdlib>
#include <fstream>

namespace morgue {
namespace {

constexpr const char* kReportStories =
    R"({"id":"rain-1","headline":"Rain over the harbour","date":"2020-01-15",)"
    R"("source":"Harbour Post","byline":"By Ann Lee","language":"en",)"
    R"("url":"https://post.example/rain-1",)"
    R"("text":"Heavy rain fell on the old harbour all night."})"
    "\n"
    R"({"id":"rain-2","headline":"More rain","date":"2020-03-02T09:30:00Z",)"
    R"("source":"Harbour Post","language":"en",)"
    R"("text":"Rain & wind, and rain once more."})"
    "\n"
    R"({"id":"rain-3","headline":"Rain again","date":"2020-03-20",)"
    R"("source":"Valley News","language":"en",)"
    R"("text":"The valley had rain."})"
    "\n"
    R"({"id":"sun-1","headline":"Sun at last","date":"2020-03",)"
    R"("source":"Valley News","language":"en",)"
    R"("text":"No more of it, said the farmers."})"
    "\n"
    R"({"id":"note-1","headline":"A note on rain","source":"Valley News",)"
    R"("language":"en","text":"Nobody knows when this rain fell."})"
    "\n";

}  // namespace

std::filesystem::path ReportFixture::folder;

void ReportFixture::SetUpTestSuite() {
  std::string pattern =
      (std::filesystem::temp_directory_path() / "morgue-cli-XXXXXX").string();
  folder = mkdtemp(pattern.data());
  const std::string archive = (folder / "archive").string();
  const std::string stories = (folder / "stories.jsonl").string();
  std::ofstream(stories) << kReportStories;
  ASSERT_EQ(run_program("morgue-indexer", {"init", archive, "--lang", "en"})
                .exit_code,
            0);
  const ProgramRun add =
      run_program("morgue-indexer", {"add", "-C", archive, stories});
  ASSERT_EQ(add.exit_code, 0) << add.err;
}

void ReportFixture::TearDownTestSuite() { std::filesystem::remove_all(folder); }

ProgramRun ReportFixture::query(
    std::vector<std::string> arguments,
    const std::map<std::string, std::string>& environment) {
  arguments.insert(arguments.begin(), {"-C", (folder / "archive").string()});
  return run_program("morgue-query", arguments,
                     {.text = {}, .environment = environment});
}

}  // namespace morgue
