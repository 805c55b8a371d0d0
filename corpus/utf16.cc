#include "corpus/utf16.h"

#include <utility>

#include "text/code_point.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kUtf16Mark = 2;  // bytes

bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

bool has_utf16_mark(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

void Utf16Decoder::take(std::string_view piece, std::string& text) {
  for (const char byte : piece) {
    half_unit_ += byte;
    if (half_unit_.size() < 2) {
      continue;
    }
    const char32_t first = byte_at(half_unit_, 0);
    const char32_t second = byte_at(half_unit_, 1);
    half_unit_.clear();
    take_unit(little_endian_ ? (second << 8) | first : (first << 8) | second,
              text);
  }
}

void Utf16Decoder::take_unit(char32_t unit, std::string& text) {
  const char32_t high = std::exchange(high_, 0);
  if (high != 0 && is_low_surrogate(unit)) {
    append_utf8(text, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
    return;
  }
  if (high != 0) {
    append_utf8(text, kReplacement);
  }
  if (is_high_surrogate(unit)) {
    high_ = unit;
  } else {
    append_utf8(text, is_low_surrogate(unit) ? kReplacement : unit);
  }
}

void Utf16Decoder::finish(std::string& text) {
  if (std::exchange(high_, 0) != 0 || !half_unit_.empty()) {
    append_utf8(text, kReplacement);
  }
  half_unit_.clear();
}

std::optional<std::string> from_utf16(std::string_view bytes) {
  if (!has_utf16_mark(bytes)) {
    return std::nullopt;
  }
  std::string text;
  text.reserve(bytes.size() / 2);
  Utf16Decoder decoder(bytes);
  decoder.take(bytes.substr(kUtf16Mark), text);
  decoder.finish(text);
  return text;
}

}  // namespace morgue
