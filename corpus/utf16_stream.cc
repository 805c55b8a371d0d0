#include <utility>
#include <vector>

#include "corpus/byte_stream.h"
#include "corpus/utf16.h"

namespace morgue {
namespace {

constexpr std::size_t kUtf16Block = std::size_t{64} << 10;

class Utf16Stream : public ByteStream {
 public:
  Utf16Stream(std::string_view mark, std::unique_ptr<ByteStream> units)
      : decoder_(mark), units_(std::move(units)), block_(kUtf16Block) {}

  std::size_t read(char* into, std::size_t room) override {
    while (given_ == text_.size() && !ended_) {
      text_.clear();
      given_ = 0;
      decode_block();
    }
    const std::size_t got = text_.copy(into, room, given_);
    given_ += got;
    return got;
  }

  std::uint64_t bytes_taken() const override { return units_->bytes_taken(); }
  std::uint64_t bytes_total() const override { return units_->bytes_total(); }

 private:
  void decode_block() {
    const std::size_t got = units_->read(block_.data(), block_.size());
    if (got > 0) {
      decoder_.take({block_.data(), got}, text_);
      return;
    }
    set_damage(units_->damage());
    decoder_.finish(text_);
    ended_ = true;
  }

  Utf16Decoder decoder_;
  std::unique_ptr<ByteStream> units_;
  std::vector<char> block_;
  std::string text_;
  std::size_t given_ = 0;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> make_utf16_stream(
    std::string_view mark, std::unique_ptr<ByteStream> units) {
  return std::make_unique<Utf16Stream>(mark, std::move(units));
}

}  // namespace morgue
