#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace morgue {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;  // bytes
};

inline constexpr char32_t kReplacement = 0xFFFD;

inline std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

inline bool is_continuation(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

// The code point at `at`, which must be inside the text.  Made for valid
// UTF-8; of anything else it reads no byte outside of the text and answers
// kReplacement, one byte long, or some other code point.
inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  const std::uint8_t lead = byte_at(text, at);
  const std::size_t left = text.size() - at;
  const auto tail = [&](std::size_t offset) -> char32_t {
    return byte_at(text, at + offset) & 0x3FU;
  };
  if (lead < 0x80) {
    return {lead, 1};
  }
  if (lead >= 0xC2 && lead < 0xE0 && left >= 2) {
    return {((lead & 0x1FU) << 6) | tail(1), 2};
  }
  if (lead >= 0xE0 && lead < 0xF0 && left >= 3) {
    return {((lead & 0x0FU) << 12) | (tail(1) << 6) | tail(2), 3};
  }
  if (lead >= 0xF0 && lead < 0xF5 && left >= 4) {
    const char32_t value =
        ((lead & 0x07U) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3);
    return {value <= 0x10FFFF ? value : kReplacement, 4};
  }
  return {kReplacement, 1};
}

// The code point that ends where `text` ends; the text must not be empty.
inline CodePoint last_code_point(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && text.size() - at < 4 && is_continuation(byte_at(text, at))) {
    --at;
  }
  return code_point_at(text, at);
}

}  // namespace morgue
