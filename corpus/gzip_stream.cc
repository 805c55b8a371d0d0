#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <zlib.h>

#include "archive/error.h"
#include "corpus/byte_stream.h"

namespace morgue {
namespace {

constexpr std::size_t kGzipBlock = std::size_t{256} << 10;
constexpr int kGzipWindow = 15 + 16;  // zlib.h: 16 asks for a gzip header
constexpr unsigned char kMagic = 0x1F;
constexpr std::string_view kMemberStart = "\x1F\x8B\x08";
// Whether the bytes are the start of gzip data that unpacks to `sign`.
bool unpacks_to(std::string_view packed, std::string_view sign) {
  z_stream state{};
  if (::inflateInit2(&state, kGzipWindow) != Z_OK) {
    return false;
  }
  std::string begin(sign.size(), '\0');
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  state.avail_in = static_cast<uInt>(packed.size());
  state.next_out = reinterpret_cast<Bytef*>(begin.data());
  state.avail_out = static_cast<uInt>(begin.size());
  ::inflate(&state, Z_SYNC_FLUSH);
  ::inflateEnd(&state);
  return state.avail_out == 0 && begin == sign;
}

// zlib itself and not libarchive's filter, which throws away up to 64 KiB of
// sound output when the input ends too early: a small file's whole content.
class GzipStream : public ByteStream {
 public:
  explicit GzipStream(std::unique_ptr<ByteStream> packed)
      : packed_(std::move(packed)), block_(kGzipBlock) {
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

  // Looks from behind the start of the broken member, as far as it is still
  // there: unpacking may have gone astray long before that was noticed.
  bool resume(std::string_view sign) override {
    drop(look_from_);
    while (find_member()) {
      if (unpacks_to(arrived(), sign)) {
        begin_anew();
        return true;
      }
      drop(1);
    }
    return false;
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
    if (between_members_) {
      between_members_ = false;
      look_from_ = arrived_ - state_.avail_in + 1;
    }
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
    arrived_ = 0;
    look_from_ = 0;
    const bool more = append();
    point_at_block();
    return more;
  }

  std::string_view arrived() const { return {block_.data(), arrived_}; }

  void point_at_block() {
    state_.next_in = reinterpret_cast<Bytef*>(block_.data());
    state_.avail_in = static_cast<uInt>(arrived_);
  }

  bool append() {
    const std::size_t got =
        packed_->read(block_.data() + arrived_, block_.size() - arrived_);
    arrived_ += got;
    return got > 0;
  }

  void drop(std::size_t size) {
    std::copy(block_.begin() + static_cast<std::ptrdiff_t>(size),
              block_.begin() + static_cast<std::ptrdiff_t>(arrived_),
              block_.begin());
    arrived_ -= size;
  }

  // Brings what may be a member's start to the front of the block, with as
  // much behind it as there is room for.
  bool find_member() {
    while (true) {
      const std::size_t at = arrived().find(kMemberStart);
      if (at != std::string_view::npos) {
        drop(at);
        while (append()) {
        }
        return true;
      }
      // Half of the sign may stand at the end.
      drop(arrived_ - std::min(arrived_, kMemberStart.size() - 1));
      if (!append()) {
        return false;
      }
    }
  }

  void begin_anew() {
    ::inflateReset(&state_);
    point_at_block();
    look_from_ = 1;
    between_members_ = false;
    ended_ = false;
    set_damage(packed_->damage());
  }

  void end(std::string damage) {
    ended_ = true;
    set_damage(std::move(damage));
  }

  std::unique_ptr<ByteStream> packed_;
  std::vector<char> block_;
  z_stream state_{};
  std::size_t arrived_ = 0;    // bytes in the block
  std::size_t look_from_ = 1;  // in the block: behind the member's start
  bool between_members_ = false;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> make_gzip_stream(
    std::unique_ptr<ByteStream> packed) {
  return std::make_unique<GzipStream>(std::move(packed));
}

}  // namespace morgue
