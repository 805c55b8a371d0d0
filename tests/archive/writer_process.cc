#include "tests/archive/writer_process.h"

#include <array>
#include <csignal>
#include <cstdlib>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace morgue {

WriterProcess::WriterProcess(const std::string& mode,
                             const std::filesystem::path& directory) {
  std::array<int, 2> pipe_ends{};
  if (::pipe(pipe_ends.data()) != 0) {
    std::abort();
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, pipe_ends[0]);
  posix_spawn_file_actions_addclose(&actions, pipe_ends[1]);
  std::string program = MORGUE_BINARY_DIR "/archive_record_writer";
  std::string first = mode;
  std::string second = directory.string();
  std::array<char*, 4> words = {program.data(), first.data(), second.data(),
                                nullptr};
  if (::posix_spawn(&process_, program.c_str(), &actions, nullptr, words.data(),
                    environ) != 0) {
    std::abort();
  }
  posix_spawn_file_actions_destroy(&actions);
  ::close(pipe_ends[1]);
  output_ = ::fdopen(pipe_ends[0], "r");
}

WriterProcess::~WriterProcess() {
  kill();
  std::fclose(output_);
}

std::string WriterProcess::line() {
  std::string line;
  for (int c = std::fgetc(output_); c != EOF; c = std::fgetc(output_)) {
    if (c == '\n') {
      return line;
    }
    line.push_back(static_cast<char>(c));
  }
  // What a killed writer printed by half was not said.
  return "";
}

void WriterProcess::kill() {
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    wait();
  }
}

int WriterProcess::wait() {
  int status = 0;
  ::waitpid(process_, &status, 0);
  process_ = 0;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace morgue
