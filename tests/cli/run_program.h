#pragma once

#include <map>
#include <string>
#include <vector>

namespace morgue {

struct ProgramRun {
  int exit_code = 0;  // 128 + the signal where one ended it
  std::string out;
  std::string err;
};

struct ProgramInput {
  std::string text;                                // on standard input
  std::map<std::string, std::string> environment;  // over our own
};

// Runs one of our programs (its name, as in build/bin) to its end; standard
// output and error are no terminals.  Kills it after a minute.
ProgramRun run_program(const std::string& name,
                       const std::vector<std::string>& arguments,
                       const ProgramInput& input = {});

}  // namespace morgue
