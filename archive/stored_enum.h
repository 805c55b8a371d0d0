#pragma once

#include <cstdint>
#include <type_traits>

#include "archive/article.h"
#include "archive/byte_reader.h"

namespace morgue {

// The highest stored number of each enumeration.  All count from 1 but
// LanguageOrigin, whose 0 is a value too.
template <class Enum>
inline constexpr std::uint8_t kLastEnumerator = 0;
template <>
inline constexpr std::uint8_t kLastEnumerator<ParagraphKind> = 8;
template <>
inline constexpr std::uint8_t kLastEnumerator<LanguageOrigin> = 3;
template <>
inline constexpr std::uint8_t kLastEnumerator<ArticleStatus> = 6;
template <>
inline constexpr std::uint8_t kLastEnumerator<DatePrecision> = 5;
template <>
inline constexpr std::uint8_t kLastEnumerator<DateOrigin> = 6;  // no kCrawl

template <class Enum>
inline constexpr std::uint8_t kFirstEnumerator = 1;
template <>
inline constexpr std::uint8_t kFirstEnumerator<LanguageOrigin> = 0;

// So that a switch over an enumeration never meets a number it does not name.
// Throws Error(kCorrupt).
template <class Enum>
Enum to_enum(const ByteReader& reader, std::uint64_t number) {
  static_assert(kLastEnumerator<Enum> > 0);
  if (number < kFirstEnumerator<Enum> || number > kLastEnumerator<Enum>) {
    reader.fail("an unknown enumerator");
  }
  return static_cast<Enum>(number);
}

}  // namespace morgue
