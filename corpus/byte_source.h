#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/byte_stream.h"
#include "corpus/unpack_limit.h"

namespace morgue {

// A window that moves over the unpacked bytes of one input.  A reader looks
// at view(), asks for more() until a whole record stands there, and takes it
// with consume().  Memory is what the reader leaves unconsumed, plus a block.
// One thread at a time.
class ByteSource {
 public:
  // gzip, zstd, bzip2 and xz are seen through, nested up to four times, and so
  // is UTF-16 with a byte order mark: what comes out is UTF-8.  It counts
  // towards the limit, where there is one.
  explicit ByteSource(std::unique_ptr<ByteStream> stream,
                      std::shared_ptr<UnpackLimit> limit = nullptr);

  // The bytes that have arrived and were not consumed.  Valid until the next
  // more() or consume().  kReadable bytes after them may be read, though not
  // used: simdjson looks ahead.
  static constexpr std::size_t kReadable = 64;
  std::string_view view() const {
    return {buffer_.data() + begin_, end_ - begin_};
  }

  // Lets at least one more byte arrive; false at the end.
  bool more();

  // Lets bytes arrive until there are `size` of them, or the end is reached.
  std::string_view peek(std::size_t size);

  // `size` may not be more than view().size().
  void consume(std::size_t size);

  // Of view()'s first byte in the unpacked stream.
  std::uint64_t offset() const { return offset_; }

  // Why the input ended before its end, for people; empty: it did not.
  const std::string& damage() const { return stream_->damage(); }

  // As ByteStream's.  What is in view() stays.
  bool resume(std::string_view sign) { return stream_->resume(sign); }

  std::uint64_t bytes_taken() const { return stream_->bytes_taken(); }
  std::uint64_t bytes_total() const { return stream_->bytes_total(); }

 private:
  std::size_t fill();

  std::unique_ptr<ByteStream> stream_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t offset_ = 0;
};

// As open_file_stream.
std::unique_ptr<ByteSource> open_byte_source(const std::filesystem::path& path,
                                             ReadFailure failed = {});

}  // namespace morgue
