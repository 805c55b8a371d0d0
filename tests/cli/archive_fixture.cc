#include "tests/cli/archive_fixture.h"

#include <cstdlib>

namespace morgue {

void ArchiveFixture::SetUp() {
  std::string pattern =
      (std::filesystem::temp_directory_path() / "morgue-cli-XXXXXX").string();
  folder = mkdtemp(pattern.data());
  archive = (folder / "archive").string();
  ASSERT_EQ(run_program("morgue-indexer", {"init", archive}).exit_code, 0);
}

void ArchiveFixture::TearDown() { std::filesystem::remove_all(folder); }

ProgramRun ArchiveFixture::indexer(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin() + 1, {"-C", archive});
  return run_program("morgue-indexer", arguments);
}

}  // namespace morgue
