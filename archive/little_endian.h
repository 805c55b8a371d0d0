#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>

namespace morgue {

static_assert(std::endian::native == std::endian::little,
              "the files of a segment are read as they lie in memory");

// Numbers of fixed width in the files of a segment.
template <std::unsigned_integral Number>
Number load_little(const std::uint8_t* bytes) {
  Number number = 0;
  std::memcpy(&number, bytes, sizeof(number));
  return number;
}

template <std::unsigned_integral Number>
void append_little(std::string& out, Number number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof(number));
}

}  // namespace morgue
