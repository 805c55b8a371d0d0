#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/error.h"
#include "corpus/byte_stream.h"

namespace morgue {
namespace {

class FileStream : public ByteStream {
 public:
  FileStream(const std::filesystem::path& path, ReadFailure failed)
      : name_(path == "-" ? "standard input" : path.string()),
        descriptor_(path == "-" ? STDIN_FILENO
                                : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)),
        failed_(std::move(failed)) {
    if (descriptor_ < 0) {
      throw Error(errno == ENOENT || errno == ENOTDIR ? Failure::kNotFound
                                                      : Failure::kIo,
                  "opening " + name_ + ": " + std::strerror(errno));
    }
    struct stat status {};
    if (::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode)) {
      total_ = static_cast<std::uint64_t>(status.st_size);
      ::posix_fadvise(descriptor_, 0, 0, POSIX_FADV_SEQUENTIAL);
    }
  }
  ~FileStream() override {
    if (descriptor_ != STDIN_FILENO) {
      ::close(descriptor_);
    }
  }
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;

  std::size_t read(char* into, std::size_t room) override {
    ssize_t got = 0;
    do {
      got = ::read(descriptor_, into, room);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
      set_damage("reading " + name_ + ": " + std::strerror(errno));
      if (failed_) {
        failed_();
      }
      return 0;
    }
    taken_ += static_cast<std::uint64_t>(got);
    return static_cast<std::size_t>(got);
  }

  std::uint64_t bytes_taken() const override { return taken_; }
  std::uint64_t bytes_total() const override { return total_; }

 private:
  std::string name_;
  int descriptor_;
  ReadFailure failed_;
  std::uint64_t taken_ = 0;
  std::uint64_t total_ = 0;
};

class MemoryStream : public ByteStream {
 public:
  explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}

  std::size_t read(char* into, std::size_t room) override {
    const std::size_t got = bytes_.copy(into, room, taken_);
    taken_ += got;
    return got;
  }

  std::uint64_t bytes_taken() const override { return taken_; }
  std::uint64_t bytes_total() const override { return bytes_.size(); }

 private:
  std::string bytes_;
  std::size_t taken_ = 0;
};

}  // namespace

std::unique_ptr<ByteStream> open_file_stream(const std::filesystem::path& path,
                                             ReadFailure failed) {
  return std::make_unique<FileStream>(path, std::move(failed));
}

std::unique_ptr<ByteStream> make_memory_stream(std::string bytes) {
  return std::make_unique<MemoryStream>(std::move(bytes));
}

}  // namespace morgue
