#pragma once

#include <map>
#include <memory>
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

// One of our programs (its name, as in build/bin), started; standard output and
// error are no terminals.  It is killed after a minute, or by the destructor.
class RunningProgram {
 public:
  RunningProgram(const std::string& name,
                 const std::vector<std::string>& arguments,
                 const ProgramInput& input = {});
  ~RunningProgram();
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;

  void signal(int number) const;

  // What it has printed so far.
  std::string out() const;
  std::string err() const;

  // Waits for its end.
  ProgramRun wait();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Runs one to its end.
ProgramRun run_program(const std::string& name,
                       const std::vector<std::string>& arguments,
                       const ProgramInput& input = {});

}  // namespace morgue
