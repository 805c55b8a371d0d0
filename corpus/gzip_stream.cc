#include <utility>
#include <vector>

#include <zlib.h>

#include "archive/error.h"
#include "corpus/byte_stream.h"

namespace morgue {
namespace {

constexpr std::size_t kInflatedBlock = std::size_t{256} << 10;
constexpr int kGzipWindow = 15 + 16;  // zlib.h: 16 asks for a gzip header
constexpr unsigned char kMagic = 0x1F;

// zlib itself and not libarchive's filter, which throws away up to 64 KiB of
// sound output when the input ends too early: a small file's whole content.
class GzipStream : public ByteStream {
 public:
  explicit GzipStream(std::unique_ptr<ByteStream> packed)
      : packed_(std::move(packed)), block_(kInflatedBlock) {
    if (::inflateInit2(&state_, kGzipWindow) != Z_OK) {
      throw Error(Failure::kIo, "unpacking gzip: out of memory");
    }
  }
  ~GzipStream() override { ::inflateEnd(&state_); }
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;

  std::size_t read(char* into, std::size_t room) override {
    state_.next_out = reinterpret_cast<Bytef*>(into);
    state_.avail_out = static_cast<uInt>(room);
    while (!ended_ && state_.avail_out == room) {
      step();
    }
    return room - state_.avail_out;
  }

  std::uint64_t bytes_taken() const override { return packed_->bytes_taken(); }
  std::uint64_t bytes_total() const override { return packed_->bytes_total(); }

 private:
  void step() {
    if (state_.avail_in == 0 && !refill()) {
      end(between_members_ ? packed_->damage() : cut_short());
      return;
    }
    if (between_members_ && *state_.next_in != kMagic) {
      skip_padding();
      return;
    }
    between_members_ = false;
    const int result = ::inflate(&state_, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
      between_members_ = true;
      ::inflateReset(&state_);
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      end(std::string("the gzip data is damaged: ") +
          (state_.msg != nullptr ? state_.msg : "unknown fault"));
    }
  }

  // Zeros may follow a member, as a tape's blocks had them; what else does is
  // lost data.
  void skip_padding() {
    while (state_.avail_in > 0 && *state_.next_in == 0) {
      ++state_.next_in;
      --state_.avail_in;
    }
    if (state_.avail_in > 0 && *state_.next_in != kMagic) {
      end("the gzip data is damaged: after a whole member comes something "
          "else");
    }
  }

  std::string cut_short() const {
    return packed_->damage().empty() ? "the gzip data is cut short"
                                     : packed_->damage();
  }

  bool refill() {
    const std::size_t got = packed_->read(block_.data(), block_.size());
    state_.next_in = reinterpret_cast<Bytef*>(block_.data());
    state_.avail_in = static_cast<uInt>(got);
    return got > 0;
  }

  void end(std::string damage) {
    ended_ = true;
    set_damage(std::move(damage));
  }

  std::unique_ptr<ByteStream> packed_;
  std::vector<char> block_;
  z_stream state_{};
  bool between_members_ = false;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> make_gzip_stream(
    std::unique_ptr<ByteStream> packed) {
  return std::make_unique<GzipStream>(std::move(packed));
}

}  // namespace morgue
