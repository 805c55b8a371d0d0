#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/cli/run_program.h"

namespace morgue {

// An empty archive in a temporary folder, which lasts as long as the test.
class ArchiveFixture : public testing::Test {
 protected:
  void SetUp() override;
  void TearDown() override;

  // morgue-indexer ARGUMENTS[0] -C ARCHIVE ARGUMENTS[1...]
  ProgramRun indexer(std::vector<std::string> arguments) const;

  std::filesystem::path folder;  // the archive and whatever a test puts there
  std::string archive;
};

}  // namespace morgue
