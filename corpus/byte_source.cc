#include "corpus/byte_source.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "corpus/utf16.h"

namespace morgue {
namespace {

using namespace std::string_view_literals;
constexpr std::string_view kZstd = "\x28\xB5\x2F\xFD"sv;
constexpr std::string_view kXz =
    "\xFD"
    "7zXZ\0"sv;
constexpr std::string_view kBzip2Block = "1AY&SY";
constexpr std::string_view kBzip2End = "\x17\x72\x45\x38\x50\x90";
constexpr std::string_view kGzip = "\x1F\x8B\x08";

constexpr std::size_t kBlock = std::size_t{256} << 10;
constexpr std::size_t kRoom = kBlock + ByteSource::kReadable;
constexpr int kDeepestNesting = 4;
constexpr std::size_t kMagicSize = 10;
constexpr std::size_t kUtf16MarkSize = 2;

// Hands out bytes that were read ahead, then the rest.
class RejoinedStream : public ByteStream {
 public:
  RejoinedStream(std::string head, std::unique_ptr<ByteStream> rest)
      : head_(std::move(head)), rest_(std::move(rest)) {}

  std::size_t read(char* into, std::size_t room) override {
    if (given_ < head_.size()) {
      const std::size_t got = head_.copy(into, room, given_);
      given_ += got;
      return got;
    }
    const std::size_t got = rest_->read(into, room);
    set_damage(rest_->damage());
    return got;
  }

  bool resume(std::string_view sign) override {
    const bool resumed = rest_->resume(sign);
    set_damage(rest_->damage());
    return resumed;
  }

  std::uint64_t bytes_taken() const override { return rest_->bytes_taken(); }
  std::uint64_t bytes_total() const override { return rest_->bytes_total(); }

 private:
  std::string head_;
  std::size_t given_ = 0;
  std::unique_ptr<ByteStream> rest_;
};

std::string read_head(ByteStream& stream) {
  std::string head(kMagicSize, '\0');
  std::size_t filled = 0;
  while (filled < head.size()) {
    const std::size_t got =
        stream.read(head.data() + filled, head.size() - filled);
    if (got == 0) {
      break;
    }
    filled += got;
  }
  head.resize(filled);
  return head;
}

bool starts_filtered(std::string_view head) {
  if (head.starts_with("BZh") && head.size() == kMagicSize) {
    return head.ends_with(kBzip2Block) || head.ends_with(kBzip2End);
  }
  return head.starts_with(kZstd) || head.starts_with(kXz);
}

// Text begins with a character that is none of UTF-32's, nor a NUL.
bool is_utf16(std::string_view head) {
  const std::string_view first = head.substr(0, kUtf16MarkSize * 2);
  return has_utf16_mark(head) && first.size() == kUtf16MarkSize * 2 &&
         !first.ends_with("\0\0"sv);
}

std::unique_ptr<ByteStream> unpacked(std::unique_ptr<ByteStream> stream) {
  for (int depth = 0; depth <= kDeepestNesting; ++depth) {
    std::string head = read_head(*stream);
    if (is_utf16(head)) {
      const std::string mark = head.substr(0, kUtf16MarkSize);
      return make_utf16_stream(
          mark, std::make_unique<RejoinedStream>(head.substr(mark.size()),
                                                 std::move(stream)));
    }
    const bool gzip = head.starts_with(kGzip);
    const bool filtered = starts_filtered(head);
    stream =
        std::make_unique<RejoinedStream>(std::move(head), std::move(stream));
    if (depth == kDeepestNesting || (!gzip && !filtered)) {
      break;
    }
    stream = gzip ? make_gzip_stream(std::move(stream))
                  : make_filter_stream(std::move(stream));
  }
  return stream;
}

}  // namespace

ByteSource::ByteSource(std::unique_ptr<ByteStream> stream,
                       std::shared_ptr<UnpackLimit> limit)
    : stream_(limited(unpacked(std::move(stream)), std::move(limit))) {}

bool ByteSource::more() {
  if (begin_ > 0 && buffer_.size() - end_ < kRoom) {
    std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_),
              buffer_.begin() + static_cast<std::ptrdiff_t>(end_),
              buffer_.begin());
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() - end_ < kRoom) {
    buffer_.resize(std::max(buffer_.size() * 2, end_ + kRoom));
  }
  return fill() > 0;
}

std::size_t ByteSource::fill() {
  const std::size_t got =
      stream_->read(buffer_.data() + end_, buffer_.size() - end_ - kReadable);
  end_ += got;
  return got;
}

std::string_view ByteSource::peek(std::size_t size) {
  while (view().size() < size && more()) {
  }
  return view();
}

void ByteSource::consume(std::size_t size) {
  assert(size <= end_ - begin_);
  begin_ += size;
  offset_ += size;
}

std::unique_ptr<ByteSource> open_byte_source(const std::filesystem::path& path,
                                             ReadFailure failed) {
  return std::make_unique<ByteSource>(
      open_file_stream(path, std::move(failed)));
}

}  // namespace morgue
