#include "indexer/file_writer.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "archive/error.h"

namespace morgue {
namespace {

constexpr std::size_t kWriteAtOnce = std::size_t{1} << 20;

}  // namespace

FileWriter::FileWriter(std::filesystem::path path) : path_(std::move(path)) {
  file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file_ < 0) {
    fail();
  }
}

FileWriter::~FileWriter() {
  if (file_ >= 0) {
    ::close(file_);
  }
}

void FileWriter::append(std::string_view bytes) {
  waiting_ += bytes;
  if (waiting_.size() >= kWriteAtOnce) {
    flush();
  }
}

void FileWriter::finish(std::string_view head) {
  flush();
  write_at(0, head);
  if (::close(std::exchange(file_, -1)) != 0) {
    fail();
  }
}

void FileWriter::flush() {
  write_at(written_, waiting_);
  written_ += waiting_.size();
  waiting_.clear();
}

void FileWriter::write_at(std::uint64_t offset, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t taken =
        ::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (taken < 0 && errno != EINTR) {
      fail();
    }
    if (taken > 0) {
      offset += static_cast<std::uint64_t>(taken);
      bytes.remove_prefix(static_cast<std::size_t>(taken));
    }
  }
}

void FileWriter::fail() const {
  throw Error(Failure::kIo,
              "writing " + path_.string() + ": " + std::strerror(errno));
}

}  // namespace morgue
