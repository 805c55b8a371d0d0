#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "tests/cli/archive_fixture.h"
#include "tests/cli/run_program.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

constexpr const char* kIssue = R"(<mets xmlns:xlink="x"
 LABEL="The Quay Gazette, 1911-05-06"><fileSec><fileGrp USE="ALTO">
<file ID="F" MIMETYPE="text/xml"><FLocat xlink:href="alto/1.xml"/></file>
</fileGrp></fileSec><structMap><div TYPE="ISSUE"><div TYPE="ARTICLE" ID="A"
 LABEL="Regatta"><fptr><area FILEID="F" BEGIN="B"/></fptr></div></div>
</structMap></mets>)";

std::string page_that_says(const std::string& word) {
  return R"(<alto><Layout><Page><TextBlock ID="B"><TextLine><String CONTENT=")" +
         word + R"("/></TextLine></TextBlock></Page></Layout></alto>)";
}

class MorgueMets : public ArchiveFixture {
 protected:
  // An hour ago, so that the file is taken for settled.
  void write(const std::string& name, const std::string& bytes) const {
    const fs::path path = folder / "papers" / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    fs::last_write_time(
        path, fs::file_time_type::clock::now() - std::chrono::hours(hours--));
  }

  std::string papers() const { return (folder / "papers").string(); }

  std::string found(const std::string& word) const {
    return run_program("morgue-query", {"-C", archive, word, "--format", "ids"})
        .out;
  }

  mutable int hours = 20;  // every file has a time of its own
};

TEST_F(MorgueMets, AFolderGivesArticlesAndNotTheirPagesAgain) {
  write("issue.xml", kIssue);
  write("alto/1.xml", page_that_says("forty"));
  const ProgramRun run = indexer({"add", papers()});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_NE(run.out.find("page-of-issue"), run.out.npos) << run.out;
  EXPECT_TRUE(found("forty").ends_with("issue.xml#A\n")) << found("forty");
  const ProgramRun shown =
      run_program("morgue-query",
                  {"-C", archive, "show", "--fields",
                   (fs::canonical(folder) / "papers/issue.xml#A").string()});
  EXPECT_NE(shown.out.find("The Quay Gazette"), shown.out.npos) << shown.out;
}

// The issue is read again for the sake of a page that has changed.
TEST_F(MorgueMets, SyncSeesAChangedPage) {
  write("issue.xml", kIssue);
  write("alto/1.xml", page_that_says("forty"));
  EXPECT_EQ(indexer({"sync", papers()}).exit_code, 0);
  EXPECT_EQ(indexer({"sync", papers()}).exit_code, 0);
  write("alto/1.xml", page_that_says("fifty"));
  const ProgramRun run = indexer({"sync", papers()});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(found("forty"), "");
  EXPECT_TRUE(found("fifty").ends_with("issue.xml#A\n")) << run.err;
}

TEST_F(MorgueMets, APageThatIsNotThereIsAReject) {
  write("issue.xml", kIssue);
  const ProgramRun run = indexer({"add", papers()});
  EXPECT_EQ(run.exit_code, 5) << run.err;
  EXPECT_TRUE(found("regatta").ends_with("issue.xml#A\n")) << run.err;
}

}  // namespace
}  // namespace morgue
