#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/archive/temporary_directory.h"  // file_text
#include "tests/cli/run_program.h"

namespace morgue {

// One small archive for all tests of a suite, made by the real morgue-indexer:
//
//   rain-1   2020-01-15           Harbour Post   Rain over the harbour
//   rain-2   2020-03-02T09:30Z    Harbour Post   More rain
//   rain-3   2020-03-20           Valley News    Rain again
//   sun-1    2020-03             Valley News    Sun at last
//   note-1   undated              Valley News    A note on rain
class ReportFixture : public testing::Test {
 protected:
  static void SetUpTestSuite();
  static void TearDownTestSuite();

  // morgue-query -C ARCHIVE ARGUMENTS...
  static ProgramRun query(
      std::vector<std::string> arguments,
      const std::map<std::string, std::string>& environment = {});

  static std::filesystem::path
      folder;  // the archive and what a test puts there
};

}  // namespace morgue
