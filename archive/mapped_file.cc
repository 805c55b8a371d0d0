#include "archive/mapped_file.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/error.h"

namespace morgue {
namespace {

[[noreturn]] void fail_to_map(const std::filesystem::path& path) {
  const int error = errno;
  throw Error(error == ENOENT ? Failure::kNotFound : Failure::kIo,
              "reading " + path.string() + ": " + std::strerror(error));
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    fail_to_map(path);
  }
  struct stat about {};
  void* mapped = nullptr;
  const bool known = ::fstat(file, &about) == 0;
  const auto size = static_cast<std::size_t>(about.st_size);
  if (known && size > 0) {
    mapped = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0);
  }
  const int error = errno;
  ::close(file);
  if (!known || mapped == MAP_FAILED) {
    errno = error;
    fail_to_map(path);
  }
  bytes_ = {static_cast<const std::uint8_t*>(mapped), size};
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) {
    ::munmap(const_cast<std::uint8_t*>(bytes_.data()), bytes_.size());
  }
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

}  // namespace morgue
