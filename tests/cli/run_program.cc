#include "tests/cli/run_program.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <utility>

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

  // By place: the program writes on where it is.
  std::string read() const {
    std::string text;
    std::array<char, 4096> piece{};
    while (true) {
      const ssize_t got = pread(descriptor(), piece.data(), piece.size(),
                                static_cast<off_t>(text.size()));
      if (got <= 0) {
        return text;
      }
      text.append(piece.data(), static_cast<std::size_t>(got));
    }
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

struct RunningProgram::Impl {
  std::string program;
  Scratch in;
  Scratch out;
  Scratch err;
  pid_t child = -1;  // -1: not running
};

RunningProgram::RunningProgram(const std::string& name,
                               const std::vector<std::string>& arguments,
                               const ProgramInput& input)
    : impl_(std::make_unique<Impl>()) {
  impl_->program = std::string(MORGUE_BINARY_DIR) + "/" + name;
  impl_->in.write(input.text);
  impl_->child = fork();
  if (impl_->child == 0) {
    dup2(impl_->in.descriptor(), STDIN_FILENO);
    dup2(impl_->out.descriptor(), STDOUT_FILENO);
    dup2(impl_->err.descriptor(), STDERR_FILENO);
    become(impl_->program, arguments, input);
  }
}

RunningProgram::~RunningProgram() {
  if (impl_->child > 0) {
    kill(impl_->child, SIGKILL);
    waitpid(impl_->child, nullptr, 0);
  }
}

void RunningProgram::signal(int number) const { kill(impl_->child, number); }
std::string RunningProgram::out() const { return impl_->out.read(); }
std::string RunningProgram::err() const { return impl_->err.read(); }

ProgramRun RunningProgram::wait() {
  int status = 0;
  const pid_t child = std::exchange(impl_->child, -1);
  if (child < 0 || waitpid(child, &status, 0) != child) {
    throw std::runtime_error("cannot run " + impl_->program);
  }
  constexpr int signalled = 128;
  return {.exit_code = WIFEXITED(status) ? WEXITSTATUS(status)
                                         : signalled + WTERMSIG(status),
          .out = out(),
          .err = err()};
}

ProgramRun run_program(const std::string& name,
                       const std::vector<std::string>& arguments,
                       const ProgramInput& input) {
  return RunningProgram(name, arguments, input).wait();
}

}  // namespace morgue
