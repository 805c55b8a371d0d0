#include "query/replaced_file.h"

#include <array>
#include <csignal>
#include <cstring>
#include <string>
#include <system_error>

#include <unistd.h>

#include "archive/error.h"
#include "archive/file_sync.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kWriteBuffer = 1 << 18;
constexpr std::array kEndingSignals = {SIGINT, SIGTERM, SIGHUP};

// What a signal's handler may read; empty: nothing to remove.
std::array<char, 4096> doomed_path{};

extern "C" void remove_unfinished(int signal) {
  if (doomed_path[0] != '\0') {
    unlink(doomed_path.data());
  }
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void forget_unfinished() {
  for (const int signal : kEndingSignals) {
    std::signal(signal, SIG_DFL);
  }
  doomed_path[0] = '\0';
}

// A path too long to be remembered is one too long to be opened.
void remember_unfinished(const fs::path& path) {
  std::strncpy(doomed_path.data(), path.c_str(), doomed_path.size() - 1);
  for (const int signal : kEndingSignals) {
    if (std::signal(signal, remove_unfinished) == SIG_IGN) {
      std::signal(signal, SIG_IGN);
    }
  }
}

// Through links, so that the file is replaced and not the link to it.
fs::path resolved(const fs::path& path) {
  std::error_code why;
  fs::path target = fs::weakly_canonical(path, why);
  return why ? path : target;
}

}  // namespace

ReplacedFile::ReplacedFile(const fs::path& path)
    : path_(resolved(path)), buffer_(kWriteBuffer) {
  std::error_code unknown;
  const fs::file_status there = fs::status(path_, unknown);
  if (!fs::exists(there) || fs::is_regular_file(there)) {
    unfinished_ = path_;
    unfinished_ += "." + std::to_string(getpid()) + ".tmp";
    remember_unfinished(unfinished_);
  }
  stream_.rdbuf()->pubsetbuf(buffer_.data(),
                             static_cast<std::streamsize>(buffer_.size()));
  stream_.open(unfinished_.empty() ? path_ : unfinished_,
               std::ios::binary | std::ios::trunc);
  if (!stream_) {
    const std::string why = std::strerror(errno);
    forget_unfinished();
    fail(why);
  }
}

ReplacedFile::~ReplacedFile() {
  if (!unfinished_.empty()) {
    std::error_code ignored;
    fs::remove(unfinished_, ignored);
    forget_unfinished();
  }
}

void ReplacedFile::fail(const std::string& why) const {
  throw Error(Failure::kIo, "writing " + path_.string() + ": " + why);
}

void ReplacedFile::keep_permissions() {
  std::error_code none;
  const fs::file_status there = fs::status(path_, none);
  if (fs::exists(there)) {
    fs::permissions(unfinished_, there.permissions(), none);
  }
}

void ReplacedFile::commit() {
  stream_.close();
  if (!stream_) {
    fail(std::strerror(errno));
  }
  if (unfinished_.empty()) {
    return;
  }
  keep_permissions();
  sync_file(unfinished_);
  std::error_code why;
  fs::rename(unfinished_, path_, why);
  if (why) {
    fail(why.message());
  }
  unfinished_.clear();
  forget_unfinished();
}

}  // namespace morgue
