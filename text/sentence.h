#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace morgue {

// Bytes [begin, end) of a text.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const TextRange&) const = default;
};

// What has no full stop for so many bytes is cut, between words where it can,
// so that no "sentence" is unbounded.
inline constexpr std::size_t kLongestSentence = 600;

// The sentences of one paragraph, in order, without the white space between
// them.  Abbreviations ("Mr.", "U.S.", "Jan. 5", "p.m."), initials, decimal
// numbers and closing quotes do not mislead it; nor do the full stops of
// Chinese, Japanese, Amharic, Hindi and Arabic.  A line break is white space
// like any other.
std::vector<TextRange> sentences(std::string_view paragraph);

}  // namespace morgue
