#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/cli/archive_fixture.h"
#include "tests/cli/run_program.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

class DamagedSegment : public ArchiveFixture {
 protected:
  void SetUp() override {
    ArchiveFixture::SetUp();
    std::string stories;
    for (int i = 0; i < 300; ++i) {
      stories += R"({"id":"s-)" + std::to_string(i) +
                 R"(","headline":"Story","text":"Cocoa beans, no. )" +
                 std::to_string(i) + "\"}\n";
    }
    ASSERT_EQ(run_program("morgue-indexer",
                          {"add", "-C", archive, "--progress", "none", "-"},
                          {.text = stories, .environment = {}})
                  .exit_code,
              0);
  }
  ProgramRun count() const {
    return run_program("morgue-query",
                       {"-C", archive, "count", "\"cocoa beans\""});
  }
};

TEST_F(DamagedSegment, IsToldWithItsRemedy) {
  struct Case {
    const char* file;
    bool gone;  // else cut
  };
  const std::vector<Case> cases = {{"index", true},  {"index", false},
                                   {"tokens", true}, {"tokens", false},
                                   {"blocks", true}, {"blocks", false}};
  for (const Case& c : cases) {
    // A rebuild gives the segment a new number.
    const fs::path segment = *fs::directory_iterator(archive + "/segments");
    const fs::path file = segment / c.file;
    if (c.gone) {
      fs::remove(file);
    } else {
      fs::resize_file(file, fs::file_size(file) / 2);
    }
    const ProgramRun checked = indexer({"check"});
    EXPECT_EQ(checked.exit_code, 1) << file << checked.err;
    EXPECT_NE(checked.out.find(file.string()), std::string::npos)
        << file << checked.out;
    EXPECT_NE(checked.out.find("morgue-indexer rebuild"), std::string::npos)
        << checked.out;
    const ProgramRun searched = count();
    EXPECT_EQ(searched.exit_code, 4) << file << searched.err;
    EXPECT_NE(searched.err.find(file.string()), std::string::npos)
        << file << searched.err;
    EXPECT_NE(searched.err.find("morgue-indexer rebuild -C " + archive),
              std::string::npos)
        << searched.err;
    EXPECT_EQ(indexer({"rebuild"}).exit_code, 0) << file;
    EXPECT_EQ(indexer({"check"}).exit_code, 0) << file;
    EXPECT_EQ(count().out, "300\n") << file;
  }
}

}  // namespace
}  // namespace morgue
