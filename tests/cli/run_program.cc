#include "tests/cli/run_program.h"

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace morgue {
namespace {

constexpr unsigned kMostSeconds = 60;

// A file without a name: nothing can deadlock on it, as on a pipe.
class Scratch {
 public:
  Scratch() : file_(std::tmpfile()) {
    if (file_ == nullptr) {
      throw std::runtime_error("no temporary file");
    }
  }
  ~Scratch() { std::fclose(file_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  int descriptor() const { return fileno(file_); }

  void write(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), file_);
    std::fflush(file_);
    std::rewind(file_);
  }

  std::string read() {
    std::string text;
    std::rewind(file_);
    for (int c = std::fgetc(file_); c != EOF; c = std::fgetc(file_)) {
      text += static_cast<char>(c);
    }
    return text;
  }

 private:
  std::FILE* file_;
};

[[noreturn]] void become(const std::string& program,
                         const std::vector<std::string>& arguments,
                         const ProgramInput& input) {
  std::vector<char*> argv;
  argv.push_back(const_cast<char*>(program.c_str()));
  for (const std::string& argument : arguments) {
    argv.push_back(const_cast<char*>(argument.c_str()));
  }
  argv.push_back(nullptr);
  for (const auto& [name, value] : input.environment) {
    setenv(name.c_str(), value.c_str(), 1);
  }
  alarm(kMostSeconds);
  execv(program.c_str(), argv.data());
  _exit(127);
}

}  // namespace

ProgramRun run_program(const std::string& name,
                       const std::vector<std::string>& arguments,
                       const ProgramInput& input) {
  const std::string program = std::string(MORGUE_BINARY_DIR) + "/" + name;
  Scratch in;
  Scratch out;
  Scratch err;
  in.write(input.text);
  const pid_t child = fork();
  if (child == 0) {
    dup2(in.descriptor(), STDIN_FILENO);
    dup2(out.descriptor(), STDOUT_FILENO);
    dup2(err.descriptor(), STDERR_FILENO);
    become(program, arguments, input);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) {
    throw std::runtime_error("cannot run " + program);
  }
  constexpr int signalled = 128;
  return {.exit_code = WIFEXITED(status) ? WEXITSTATUS(status)
                                         : signalled + WTERMSIG(status),
          .out = out.read(),
          .err = err.read()};
}

}  // namespace morgue
