#include "archive/file_sync.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "archive/error.h"

namespace morgue {
namespace {

void sync_path(const std::filesystem::path& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  const bool synced = file >= 0 && ::fsync(file) == 0;
  const int why = errno;
  if (file >= 0) {
    ::close(file);
  }
  if (!synced) {
    throw Error(Failure::kIo, "syncing " + path.string() + ": " +
                                  std::generic_category().message(why));
  }
}

}  // namespace

void sync_file(const std::filesystem::path& file) { sync_path(file, O_RDONLY); }

void sync_directory(const std::filesystem::path& directory) {
  sync_path(directory, O_RDONLY | O_DIRECTORY);
}

}  // namespace morgue
