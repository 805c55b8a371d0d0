#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace morgue {

// The bytes with one to three changes: a bit flipped, a byte or a whole number
// set to something, likely to an extreme.  As long as they were.
inline std::string changed_bytes(std::string bytes, std::mt19937& random) {
  for (auto left = 1 + random() % 3; left > 0; --left) {
    const std::size_t at = random() % bytes.size();
    switch (random() % 4) {
      case 0:
        bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^
                                      1U << random() % 8);
        break;
      case 1:
        bytes[at] = static_cast<char>(random());
        break;
      default:
        const char extreme = random() % 2 == 0 ? '\xff' : '\0';
        for (std::size_t i = at; i < bytes.size() && i < at + random() % 8;
             ++i) {
          bytes[i] = extreme;
        }
    }
  }
  return bytes;
}

}  // namespace morgue
