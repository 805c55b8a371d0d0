#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "archive/little_endian.h"

// A fast hash of words and terms: each sixteen bytes are multiplied into 128
// bits and folded into 64, as wyhash does (Wang Yi, 2019).  Differs between
// machines of different byte order: for memory only, never stored.
namespace morgue {

inline std::uint64_t multiply_fold(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = Wide{a} * b;
  return static_cast<std::uint64_t>(product) ^
         static_cast<std::uint64_t>(product >> 64);
}

inline std::uint64_t word_hash(std::string_view word) {
  constexpr std::uint64_t first_key = 0xa0761d6478bd642fU;
  constexpr std::uint64_t second_key = 0xe7037ed1a0b428dbU;
  const std::size_t size = word.size();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
  const std::uint8_t* const begin = bytes;
  std::uint64_t hash = size * first_key;
  if (size > 16) {
    const std::uint8_t* const last = bytes + size - 16;
    for (; bytes < last; bytes += 16) {
      hash = multiply_fold(load_little<std::uint64_t>(bytes) ^ first_key,
                           load_little<std::uint64_t>(bytes + 8) ^ hash);
    }
    bytes = last;
  }
  // What is left may overlap: short words are read twice, none byte by byte.
  std::uint64_t head = 0;
  std::uint64_t tail = 0;
  if (size >= 8) {
    head = load_little<std::uint64_t>(bytes);
    tail = load_little<std::uint64_t>(begin + size - 8);
  } else if (size >= 4) {
    head = load_little<std::uint32_t>(bytes);
    tail = load_little<std::uint32_t>(bytes + size - 4);
  } else if (size > 0) {
    head = std::uint64_t{bytes[0]} << 8 | bytes[size / 2];
    tail = bytes[size - 1];
  }
  return multiply_fold(head ^ second_key, tail ^ hash ^ first_key);
}

}  // namespace morgue
