#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

// What every code point means to a tokenizer, and what folding makes of it.
// Built from utf8proc a page of 256 code points at a time, on first use, and
// kept until the program ends.  Safe for any number of threads.
namespace morgue {

enum class CharKind : std::uint8_t {
  kBreak,       // stands between words
  kLetter,      //
  kDigit,       //
  kMark,        // goes on a word, never opens one
  kIgnored,     // inside a word as if it were not there: soft hyphens, joiners
  kPair,        // of a script without spaces: indexed by overlapping pairs
  kApostrophe,  //
};

struct FoldedChar {
  static constexpr std::uint8_t kUpper = 1;
  static constexpr std::uint8_t kLower = 2;
  // May melt into the character before it: see compose().
  static constexpr std::uint8_t kComposes = 4;

  CharKind kind = CharKind::kBreak;
  std::uint8_t flags = 0;
  std::uint8_t length = 0;
  std::array<char, 13> bytes{};  // a longer folding is cut

  std::string_view folding() const { return {bytes.data(), length}; }
};

using FoldPage = std::array<FoldedChar, 256>;

extern std::array<std::atomic<const FoldPage*>, 0x1100> fold_pages;

const FoldPage* build_fold_page(std::size_t page);

// `code_point` must be below 0x110000.
inline const FoldedChar& folded_char(char32_t code_point) {
  const std::size_t page = code_point >> 8;
  const FoldPage* found = fold_pages[page].load(std::memory_order_acquire);
  if (found == nullptr) {
    found = build_fold_page(page);
  }
  return (*found)[code_point & 0xFF];
}

// What becomes of the end of a folded text when a code point with kComposes
// follows: `drop` bytes go, `bytes` come.
struct Composition {
  std::size_t drop = 0;
  std::uint8_t length = 0;
  std::array<char, 13> bytes{};

  std::string_view added() const { return {bytes.data(), length}; }
};

Composition compose(std::string_view folded, char32_t code_point);

}  // namespace morgue
