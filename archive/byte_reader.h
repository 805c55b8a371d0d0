#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace morgue {

// Takes stored bytes apart from front to back, trusting none of them.  A view:
// the bytes and `what` must outlive it.  Every method throws Error(kCorrupt)
// naming `what` ("article") where the bytes are not what it expects.
class ByteReader {
 public:
  ByteReader(std::string_view bytes, std::string_view what)
      : rest_(bytes), what_(what) {}

  bool at_end() const { return rest_.empty(); }
  void expect_end() const;

  std::uint8_t byte() { return static_cast<std::uint8_t>(take(1).front()); }
  std::uint64_t varint() {
    // Most numbers take one byte.
    if (rest_.empty() || static_cast<std::uint8_t>(rest_.front()) >= 0x80) {
      return long_varint();
    }
    const auto value = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  std::int64_t signed_varint();
  std::string_view take(std::uint64_t length) {
    if (length > rest_.size()) {
      fail("it ends too early");
    }
    const std::string_view taken = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return taken;
  }

  // A varint length and as many bytes.
  std::string_view sized();

  // Everything that is left.
  std::string_view rest() { return take(rest_.size()); }

  // Reads the version byte that opens a stored form.  Throws
  // Error(kNewerFormat) where it is above `newest`.
  void expect_version(std::uint8_t newest);

  template <std::integral To>
  To narrow(std::uint64_t value) const {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<To>::max())) {
      fail("a number out of range");
    }
    return static_cast<To>(value);
  }

  template <std::signed_integral To>
  To narrow_signed(std::int64_t value) const {
    if (value < std::numeric_limits<To>::min() ||
        value > std::numeric_limits<To>::max()) {
      fail("a number out of range");
    }
    return static_cast<To>(value);
  }

  [[noreturn]] void fail(std::string_view why) const;

 private:
  std::uint64_t long_varint();

  std::string_view rest_;
  std::string_view what_;
};

}  // namespace morgue
