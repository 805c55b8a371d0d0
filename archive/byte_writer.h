#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace morgue {

// The primitives of every stored form; ByteReader reads them back.

// LEB128: seven bits a byte, the least significant first.
inline void append_varint(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out.push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}

inline constexpr std::size_t kLongestVarint32 = 5;

// The same where there is room for it; returns where it ends.
inline char* put_varint(char* at, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) {
    *at++ = static_cast<char>(value | 0x80);
  }
  *at++ = static_cast<char>(value);
  return at;
}

// Small magnitudes of either sign stay short: 0, -1, 1, -2 as 0, 1, 2, 3.
inline void append_signed(std::string& out, std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  append_varint(out, value < 0 ? ~(bits << 1) : bits << 1);
}

inline void append_byte(std::string& out, std::uint8_t byte) {
  out.push_back(static_cast<char>(byte));
}

}  // namespace morgue
