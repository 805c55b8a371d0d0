#include "query/pager.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include <sys/wait.h>
#include <unistd.h>

namespace morgue {
namespace {

bool is_installed(std::string_view program) {
  const char* path = std::getenv("PATH");
  std::string_view rest = path != nullptr ? path : "/usr/bin:/bin";
  while (!rest.empty()) {
    const std::size_t end = rest.find(':');
    const std::string file =
        std::string(rest.substr(0, end)) + "/" + std::string(program);
    if (access(file.c_str(), X_OK) == 0) {
      return true;
    }
    rest = end == std::string_view::npos ? "" : rest.substr(end + 1);
  }
  return false;
}

// A command for the shell; empty: no pager.
std::string pager_command() {
  if (const char* chosen = std::getenv("PAGER"); chosen != nullptr) {
    return std::string_view(chosen) == "cat" ? "" : chosen;
  }
  // less would wait to say that such a terminal is not fully functional.
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return !dumb && is_installed("less") ? "less" : "";
}

[[noreturn]] void become_pager(const std::string& command, int input) {
  dup2(input, STDIN_FILENO);
  close(input);
  // Colours pass, one screen does not wait, the screen stays: unless the
  // reader has set up less otherwise.
  setenv("LESS", "FRX", 0);
  execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
  _exit(127);
}

}  // namespace

Pager::Pager() {
  const std::string command = pager_command();
  std::array<int, 2> ends{};
  if (command.empty() || pipe(ends.data()) != 0) {
    return;
  }
  std::cout.flush();
  child_ = fork();
  if (child_ == 0) {
    close(ends[1]);
    become_pager(command, ends[0]);
  }
  close(ends[0]);
  if (child_ > 0) {
    dup2(ends[1], STDOUT_FILENO);
    // Ctrl-C is the pager's affair now.
    std::signal(SIGINT, SIG_IGN);
  }
  close(ends[1]);
}

Pager::~Pager() {
  if (child_ <= 0) {
    return;
  }
  std::cout.flush();
  close(STDOUT_FILENO);
  while (waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace morgue
