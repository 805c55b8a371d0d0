#include "query/letters.h"

namespace morgue {

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  letters.reserve(word.size());
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) == 0x80U && !letters.empty()) {
      letters.back() = letters.back() << 6U | (byte & 0x3FU);
    } else {
      letters.push_back(byte);
    }
  }
  return letters;
}

}  // namespace morgue
