#include <algorithm>
#include <array>
#include <cstdint>

#include <simdjson.h>

#include "text/code_point.h"
#include "text/unicode.h"

// Bytes and code points: everything about encodings, nothing about letters.
namespace morgue {
namespace {

constexpr std::string_view kReplacementBytes = "\xEF\xBF\xBD";

// What windows-1252 puts at 0x80 to 0x9F.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, kReplacement, 0x201A,       0x0192, 0x201E, 0x2026, 0x2020,
    0x2021, 0x02C6,       0x2030,       0x0160, 0x2039, 0x0152, kReplacement,
    0x017D, kReplacement, kReplacement, 0x2018, 0x2019, 0x201C, 0x201D,
    0x2022, 0x2013,       0x2014,       0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, kReplacement, 0x017E,       0x0178};

// The second bytes that may follow a lead byte (Unicode, table 3-7), which
// keeps overlong forms, surrogates and anything past U+10FFFF out.
bool may_follow(std::uint8_t lead, std::uint8_t second) {
  const std::uint8_t lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const std::uint8_t highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  return second >= lowest && second <= highest;
}

std::size_t sequence_length(std::uint8_t lead) {
  if (lead < 0x80) {
    return 1;
  }
  if (lead < 0xC2 || lead > 0xF4) {
    return 0;
  }
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

struct Sequence {
  std::size_t length;
  bool whole;
};

// The code point at `at`, or the longest beginning of one ("maximal subpart").
Sequence sequence_at(std::string_view bytes, std::size_t at) {
  const std::uint8_t lead = byte_at(bytes, at);
  const std::size_t wanted = sequence_length(lead);
  if (wanted == 0) {
    return {1, false};
  }
  std::size_t length = 1;
  while (length < wanted && at + length < bytes.size()) {
    const std::uint8_t next = byte_at(bytes, at + length);
    if (length == 1 ? !may_follow(lead, next) : !is_continuation(next)) {
      break;
    }
    ++length;
  }
  return {length, length == wanted};
}

}  // namespace

void append_utf8(std::string& text, char32_t c) {
  const auto tail = [c](unsigned shift) {
    return static_cast<char>(0x80 | ((c >> shift) & 0x3F));
  };
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  } else if (c < 0x10000) {
    text += {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  } else {
    text += {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
  }
}

bool is_valid_utf8(std::string_view text) {
  return simdjson::validate_utf8(text.data(), text.size());
}

std::string repair_utf8(std::string_view bytes) {
  if (is_valid_utf8(bytes)) {
    return std::string(bytes);
  }
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size();) {
    const Sequence sequence = sequence_at(bytes, at);
    text +=
        sequence.whole ? bytes.substr(at, sequence.length) : kReplacementBytes;
    at += sequence.length;
  }
  return text;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<std::uint8_t>(c);
    append_utf8(text, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80]
                                                  : char32_t{byte});
  }
  return text;
}

std::size_t utf8_floor(std::string_view text, std::size_t length) {
  if (length >= text.size()) {
    return text.size();
  }
  // No code point is longer than four bytes; what looks so is not UTF-8.
  std::size_t at = length;
  while (at > 0 && length - at < 3 && is_continuation(byte_at(text, at))) {
    --at;
  }
  return at;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(),
      [](char c) { return !is_continuation(static_cast<std::uint8_t>(c)); }));
}

}  // namespace morgue
