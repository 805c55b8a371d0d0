#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace morgue {

inline constexpr std::size_t kBigEndianBytes = 8;

// Eight bytes, the most significant first: they sort as the numbers do.
inline std::string big_endian(std::uint64_t number) {
  std::string bytes(kBigEndianBytes, '\0');
  for (std::size_t i = kBigEndianBytes; i-- > 0; number >>= 8) {
    bytes[i] = static_cast<char>(number);
  }
  return bytes;
}

// Of exactly eight bytes.
inline std::uint64_t from_big_endian(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes) {
    number = number << 8 | static_cast<unsigned char>(byte);
  }
  return number;
}

}  // namespace morgue
