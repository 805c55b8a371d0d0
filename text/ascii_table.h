#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace morgue {

// What the tokenizer needs to know of a byte; those of other code points may
// join words.
struct AsciiChar {
  static constexpr std::uint8_t kUpper = 1;  // as FoldedChar has them
  static constexpr std::uint8_t kLower = 2;
  static constexpr std::uint8_t kDigit = 4;
  static constexpr std::uint8_t kJoins = 8;  // may stand inside a word

  char folded = 0;  // 0: no letter, no digit
  std::uint8_t flags = 0;
};

constexpr std::array<AsciiChar, 256> make_ascii_table() {
  std::array<AsciiChar, 256> table{};
  for (std::uint8_t c = '0'; c <= '9'; ++c) {
    table[c] = {static_cast<char>(c), AsciiChar::kDigit};
  }
  for (std::uint8_t c = 'a'; c <= 'z'; ++c) {
    const std::uint8_t capital = c - 'a' + 'A';
    table[c] = {static_cast<char>(c), AsciiChar::kLower};
    table[capital] = {static_cast<char>(c), AsciiChar::kUpper};
  }
  for (const char c : {'.', ',', '\'', '&', '+', '#', '@', '-', '_', ':'}) {
    table[static_cast<std::uint8_t>(c)].flags = AsciiChar::kJoins;
  }
  for (std::size_t byte = 0x80; byte < table.size(); ++byte) {
    table[byte].flags = AsciiChar::kJoins;
  }
  return table;
}

inline constexpr std::array<AsciiChar, 256> kAsciiTable = make_ascii_table();

}  // namespace morgue
