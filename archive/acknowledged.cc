#include "archive/acknowledged.h"

#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "archive/big_endian.h"
#include "archive/digest.h"
#include "archive/error.h"
#include "archive/file_sync.h"
#include "archive/layout.h"

namespace morgue {
namespace {

constexpr std::size_t kBytes = 2 * kBigEndianBytes;

std::string encoded(std::uint64_t sequence) {
  const std::string number = big_endian(sequence);
  return number + sha256(number).substr(0, kBigEndianBytes);
}

std::optional<std::uint64_t> decoded(std::string_view bytes) {
  if (bytes.size() != kBytes) {
    return std::nullopt;
  }
  const std::uint64_t sequence =
      from_big_endian(bytes.substr(0, kBigEndianBytes));
  return encoded(sequence) == bytes ? std::optional(sequence) : std::nullopt;
}

[[noreturn]] void refuse(const std::filesystem::path& file, int why) {
  throw Error(Failure::kIo, "opening " + file.string() + ": " +
                                std::generic_category().message(why));
}

std::filesystem::path file_in(const std::filesystem::path& directory) {
  return directory / ArchiveLayout::kAcknowledgedFile;
}

}  // namespace

Acknowledged read_acknowledged(const std::filesystem::path& directory) {
  const std::filesystem::path path = file_in(directory);
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0 && errno == ENOENT) {
    return {};
  }
  if (file < 0) {
    refuse(path, errno);
  }
  std::array<char, kBytes + 1> buffer;
  const ssize_t got = ::read(file, buffer.data(), buffer.size());
  ::close(file);
  if (got < 0) {
    return {.exists = true, .sequence = std::nullopt};
  }
  return {.exists = true,
          .sequence = decoded({buffer.data(), static_cast<std::size_t>(got)})};
}

AcknowledgedFile::AcknowledgedFile(const std::filesystem::path& directory,
                                   std::uint64_t sequence) {
  const bool fresh = !read_acknowledged(directory).sequence;
  const std::filesystem::path path = file_in(directory);
  file_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (file_ < 0) {
    refuse(path, errno);
  }
  if (fresh) {
    note(sequence);
    sync_directory(directory);
  }
}

AcknowledgedFile::~AcknowledgedFile() { ::close(file_); }

void AcknowledgedFile::note(std::uint64_t sequence) noexcept {
  const std::string bytes = encoded(sequence);
  if (::pwrite(file_, bytes.data(), bytes.size(), 0) == std::ssize(bytes)) {
    ::fdatasync(file_);
  }
}

}  // namespace morgue
