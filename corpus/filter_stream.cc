#include <algorithm>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

#include "archive/error.h"
#include "corpus/byte_stream.h"

namespace morgue {
namespace {

constexpr std::size_t kFilterBlock = std::size_t{256} << 10;

struct CloseArchive {
  void operator()(::archive* reader) const { ::archive_read_free(reader); }
};

// libarchive's "raw" format: one entry that holds the unpacked bytes.
class FilterStream : public ByteStream {
 public:
  explicit FilterStream(std::unique_ptr<ByteStream> packed)
      : packed_(std::move(packed)),
        block_(kFilterBlock),
        reader_(::archive_read_new()) {
    if (reader_ == nullptr) {
      throw Error(Failure::kIo, "unpacking: out of memory");
    }
    ::archive_read_support_filter_zstd(reader_.get());
    ::archive_read_support_filter_bzip2(reader_.get());
    ::archive_read_support_filter_xz(reader_.get());
    ::archive_read_support_format_raw(reader_.get());
    ::archive_read_support_format_empty(reader_.get());
    ::archive_entry* entry = nullptr;
    if (::archive_read_open(reader_.get(), this, nullptr, &next_block,
                            nullptr) != ARCHIVE_OK) {
      end();
    } else {
      const int header = ::archive_read_next_header(reader_.get(), &entry);
      if (header == ARCHIVE_EOF) {
        end_where_packed_ends();
      } else if (header < ARCHIVE_WARN) {
        end();
      }
    }
  }

  std::size_t read(char* into, std::size_t room) override {
    if (ended_) {
      return 0;
    }
    const la_ssize_t got = ::archive_read_data(reader_.get(), into, room);
    if (got < 0) {
      end();
      return 0;
    }
    if (got == 0) {
      end_where_packed_ends();
    }
    return static_cast<std::size_t>(got);
  }

  std::uint64_t bytes_taken() const override { return packed_->bytes_taken(); }
  std::uint64_t bytes_total() const override { return packed_->bytes_total(); }

 private:
  static la_ssize_t next_block(::archive* /*reader*/, void* self,
                               const void** block) {
    auto* stream = static_cast<FilterStream*>(self);
    *block = stream->block_.data();
    const std::size_t got =
        stream->packed_->read(stream->block_.data(), stream->block_.size());
    stream->handed_over_ += got;
    return static_cast<la_ssize_t>(got);
  }

  // libarchive takes what follows the last whole frame for padding.
  bool something_is_left() {
    const auto used = static_cast<std::uint64_t>(
        std::max<la_int64_t>(0, ::archive_filter_bytes(reader_.get(), -1)));
    char more = 0;
    return used < handed_over_ || packed_->read(&more, 1) > 0;
  }

  // All unpacked; to libarchive a fault of the file between two frames looks
  // the same.
  void end_where_packed_ends() {
    ended_ = true;
    set_damage(packed_->damage().empty() && something_is_left()
                   ? "the compressed data is damaged: after a whole frame "
                     "comes something else"
                   : packed_->damage());
  }

  void end() {
    ended_ = true;
    if (!packed_->damage().empty()) {
      set_damage(packed_->damage());
      return;
    }
    const char* reason = ::archive_error_string(reader_.get());
    set_damage(std::string("the compressed data is damaged: ") +
               (reason != nullptr ? reason : "unknown fault") +
               " (up to 128 KiB before that place cannot be unpacked)");
  }

  std::unique_ptr<ByteStream> packed_;
  std::vector<char> block_;
  std::unique_ptr<::archive, CloseArchive> reader_;
  std::uint64_t handed_over_ = 0;  // bytes that libarchive was given
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> make_filter_stream(
    std::unique_ptr<ByteStream> packed) {
  return std::make_unique<FilterStream>(std::move(packed));
}

}  // namespace morgue
