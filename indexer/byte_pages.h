#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace morgue {

// Numbers written one after the other into large pages that never move, and
// read back in that order.
class BytePages {
 public:
  // A LEB128 varint.
  void add(std::uint32_t number) {
    for (; number >= 0x80; number >>= 7) {
      put(static_cast<std::uint8_t>(number | 0x80));
    }
    put(static_cast<std::uint8_t>(number));
  }

  std::uint64_t size() const {  // in bytes
    return pages_.empty() ? 0 : (pages_.size() - 1) * kPage + used_;
  }

  class Reader {
   public:
    explicit Reader(const BytePages& pages) : pages_(pages) {}
    std::uint64_t position() const { return position_; }  // in bytes
    // Only before size().
    std::uint32_t next() {
      std::uint32_t number = 0;
      for (unsigned shift = 0;; shift += 7) {
        const std::uint8_t byte =
            (*pages_.pages_[position_ / kPage])[position_ % kPage];
        ++position_;
        number |= static_cast<std::uint32_t>(byte & 0x7f) << shift;
        if (byte < 0x80) {
          return number;
        }
      }
    }

   private:
    const BytePages& pages_;
    std::uint64_t position_ = 0;
  };

 private:
  static constexpr std::size_t kPage = std::size_t{1} << 20;

  void put(std::uint8_t byte) {
    if (used_ == kPage) {
      pages_.push_back(std::make_unique<std::array<std::uint8_t, kPage>>());
      used_ = 0;
    }
    (*pages_.back())[used_++] = byte;
  }

  std::vector<std::unique_ptr<std::array<std::uint8_t, kPage>>> pages_;
  std::size_t used_ = kPage;  // of the last one
};

}  // namespace morgue
