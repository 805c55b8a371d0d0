#include "archive/record_lock.h"

#include <string>

#include <fcntl.h>
#include <unistd.h>

#include "archive/error.h"

namespace morgue {
namespace {

// Whoever locks the file against us; 0 where that cannot be known (it lives
// beyond our process namespace, or has just let go).
pid_t holder_of(const std::filesystem::path& lock_file) {
  const int file = ::open(lock_file.c_str(), O_RDWR | O_CLOEXEC);
  if (file < 0) {
    return 0;
  }
  struct flock lock = {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  const bool known = ::fcntl(file, F_GETLK, &lock) == 0;
  ::close(file);
  return known && lock.l_type != F_UNLCK ? lock.l_pid : 0;
}

std::string named(pid_t process) {
  return process > 0 ? "process " + std::to_string(process) : "another process";
}

}  // namespace

void check_lock(const rocksdb::Status& status,
                const std::filesystem::path& directory) {
  const std::string text = status.ToString();
  // RocksDB has no code of its own for this.
  const bool ours =
      text.find("lock hold by current process") != std::string::npos;
  const bool theirs = text.find("While lock file") != std::string::npos;
  if (!status.IsIOError() || (!ours && !theirs)) {
    return;
  }
  // Never open the file while we hold its lock ourselves: by POSIX, closing
  // it again would drop the lock.
  const std::string holder =
      ours ? named(::getpid()) : named(holder_of(directory / "LOCK"));
  throw Error(Failure::kLocked, "archive " + directory.parent_path().string() +
                                    " is being written by " + holder +
                                    " (wait until it has finished)");
}

}  // namespace morgue
