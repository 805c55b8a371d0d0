#include "corpus/unpack_limit.h"

#include <string>
#include <utility>

#include "corpus/byte_source.h"

namespace morgue {
namespace {

class LimitedStream : public ByteStream {
 public:
  LimitedStream(std::unique_ptr<ByteStream> stream,
                std::shared_ptr<UnpackLimit> limit)
      : stream_(std::move(stream)), limit_(std::move(limit)) {}

  std::size_t read(char* into, std::size_t room) override {
    if (limit_->spent()) {
      return 0;
    }
    const std::size_t got = stream_->read(into, room);
    set_damage(stream_->damage());
    if (!limit_->take(got)) {
      set_damage("it unpacks to more than " +
                 std::to_string(UnpackLimit::kMostTimes) +
                 " times the size of the file");
      return 0;
    }
    return got;
  }

  bool resume(std::string_view sign) override {
    if (limit_->spent() || !stream_->resume(sign)) {
      return false;
    }
    set_damage(stream_->damage());
    return true;
  }

  std::uint64_t bytes_taken() const override { return stream_->bytes_taken(); }
  std::uint64_t bytes_total() const override { return stream_->bytes_total(); }

 private:
  std::unique_ptr<ByteStream> stream_;
  std::shared_ptr<UnpackLimit> limit_;
};

}  // namespace

bool UnpackLimit::take(std::size_t bytes) {
  unpacked_ += bytes;
  spent_ =
      spent_ || unpacked_ > kAlways + kMostTimes * outermost_.bytes_taken();
  return !spent_;
}

std::unique_ptr<ByteStream> limited(std::unique_ptr<ByteStream> stream,
                                    std::shared_ptr<UnpackLimit> limit) {
  return limit == nullptr ? std::move(stream)
                          : std::make_unique<LimitedStream>(std::move(stream),
                                                            std::move(limit));
}

}  // namespace morgue
