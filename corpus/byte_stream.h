#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace morgue {

// Bytes that arrive one block after another: a file, or what a compressed
// file unpacks to.  One thread at a time.
class ByteStream {
 public:
  virtual ~ByteStream() = default;

  // Fills up to `room` bytes and says how many; 0 only at the end, or where
  // nothing more can be read (see damage()).
  virtual std::size_t read(char* into, std::size_t room) = 0;

  // Why the stream ended before its end, for people; empty: it did not.
  const std::string& damage() const { return damage_; }

  // After damage: goes on at the next place where data begins that unpacks to
  // `sign`, which may leave records out; false where there is none.
  virtual bool resume(std::string_view /*sign*/) { return false; }

  // Bytes of the file itself taken so far, and in all (0: not known).
  virtual std::uint64_t bytes_taken() const = 0;
  virtual std::uint64_t bytes_total() const = 0;

 protected:
  void set_damage(std::string damage) { damage_ = std::move(damage); }

 private:
  std::string damage_;
};

// Told where a file cannot be read on, though more of it is there: a fault of
// the disk or the network, which damage() cannot be told from damaged data by.
using ReadFailure = std::function<void()>;

// A file as it lies on disk, or standard input ("-").  `failed` may be empty.
// Throws Error(kNotFound, kIo).
std::unique_ptr<ByteStream> open_file_stream(const std::filesystem::path& path,
                                             ReadFailure failed = {});

// The bytes themselves, for tests and fuzzing.
std::unique_ptr<ByteStream> make_memory_stream(std::string bytes);

// What gzip data unpacks to, all members of it.  Hands out every byte that
// precedes a damaged place.
std::unique_ptr<ByteStream> make_gzip_stream(
    std::unique_ptr<ByteStream> packed);

// What zstd, bzip2 or xz data unpacks to.  Before a damaged place the last
// block (up to 128 KiB) may be missing: that is how libarchive ends.
std::unique_ptr<ByteStream> make_filter_stream(
    std::unique_ptr<ByteStream> packed);

// UTF-16 as UTF-8.  `mark` is its byte order mark, which the units follow.
std::unique_ptr<ByteStream> make_utf16_stream(
    std::string_view mark, std::unique_ptr<ByteStream> units);

}  // namespace morgue
