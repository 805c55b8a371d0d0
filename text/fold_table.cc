#include "text/fold_table.h"

#include <algorithm>
#include <cstring>
#include <memory>

#include <utf8proc.h>

#include "text/code_point.h"
#include "text/letters.h"

namespace morgue {

std::array<std::atomic<const FoldPage*>, 0x1100> fold_pages{};

namespace {

// The code points that folding is still working on.
struct Points {
  std::array<utf8proc_int32_t, 40> at{};
  std::size_t size = 0;

  void push(char32_t c) {
    if (c != 0 && size < at.size()) {
      at[size++] = static_cast<utf8proc_int32_t>(c);
    }
  }
  char32_t last() const {
    return size == 0 ? 0 : static_cast<char32_t>(at[size - 1]);
  }
};

Points decomposed(char32_t c) {
  Points points;
  int boundary = 0;
  const auto options = static_cast<utf8proc_option_t>(
      UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
  const auto size = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(c), points.at.data(),
      static_cast<utf8proc_ssize_t>(points.at.size()), options, &boundary);
  if (size < 0 || static_cast<std::size_t>(size) > points.at.size()) {
    points.at[0] = static_cast<utf8proc_int32_t>(c);
    points.size = 1;
  } else {
    points.size = static_cast<std::size_t>(size);
  }
  return points;
}

Points folded_points(char32_t c) {
  const Points parts = decomposed(c);
  Points points;
  for (std::size_t i = 0; i < parts.size; ++i) {
    const auto part = static_cast<char32_t>(parts.at[i]);
    if (!is_ignored(part) &&
        (!is_mark(part) || keeps_mark(points.last(), part))) {
      const Spelling spelling = spelling_of(part);
      points.push(spelling.first);
      points.push(spelling.second);
    }
  }
  const auto size = utf8proc_normalize_utf32(
      points.at.data(), static_cast<utf8proc_ssize_t>(points.size),
      UTF8PROC_COMPOSE);
  points.size = size < 0 ? 0 : static_cast<std::size_t>(size);
  return points;
}

template <typename Text>
void encode_into(Text& text, const Points& points) {
  for (std::size_t i = 0; i < points.size; ++i) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = static_cast<std::size_t>(
        utf8proc_encode_char(points.at[i], bytes.data()));
    if (text.length + length > text.bytes.size()) {
      return;
    }
    std::memcpy(text.bytes.data() + text.length, bytes.data(), length);
    text.length = static_cast<std::uint8_t>(text.length + length);
  }
}

bool is_word_char(utf8proc_int32_t c) {
  const auto kind = utf8proc_category(c);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_NO &&
         !is_apostrophe(static_cast<char32_t>(c));
}

// A letter's folding holds letters only: some compatibility forms bring a
// space or an apostrophe along.
void keep_word_chars(Points& points) {
  const auto end =
      std::remove_if(points.at.begin(), points.at.begin() + points.size,
                     [](auto c) { return !is_word_char(c); });
  points.size = static_cast<std::size_t>(end - points.at.begin());
}

CharKind kind_of_number(const Points& points) {
  const auto* end = points.at.data() + points.size;
  return std::all_of(points.at.data(), end,
                     [](auto c) { return c >= '0' && c <= '9'; })
             ? CharKind::kDigit
             : CharKind::kBreak;
}

CharKind kind_of(char32_t c, const Points& points) {
  if (is_apostrophe(c)) {
    return CharKind::kApostrophe;
  }
  if (is_ignored(c)) {
    return CharKind::kIgnored;
  }
  if (is_mark(c) || is_jamo_tail(c) || c == 0xFF9E || c == 0xFF9F) {
    return CharKind::kMark;
  }
  const auto kind = category(c);
  if (kind == UTF8PROC_CATEGORY_ND) {
    return CharKind::kDigit;
  }
  if (kind == UTF8PROC_CATEGORY_NO) {
    return kind_of_number(points);
  }
  const bool letter = (kind >= UTF8PROC_CATEGORY_LU &&
                       kind <= UTF8PROC_CATEGORY_LO && c != 0x3164) ||
                      kind == UTF8PROC_CATEGORY_NL;
  if (!letter) {
    return CharKind::kBreak;
  }
  return in_pair_script(c) ? CharKind::kPair : CharKind::kLetter;
}

FoldedChar folded(char32_t c) {
  Points points = folded_points(c);
  FoldedChar result;
  result.kind = kind_of(c, points);
  if (result.kind != CharKind::kBreak && result.kind != CharKind::kApostrophe) {
    keep_word_chars(points);
  }
  encode_into(result, points);
  if (result.kind == CharKind::kMark && (result.length > 0 || may_be_kept(c))) {
    result.flags |= FoldedChar::kComposes;
  }
  const auto kind = category(c);
  if (kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT) {
    result.flags |= FoldedChar::kUpper;
  } else if (kind == UTF8PROC_CATEGORY_LL) {
    result.flags |= FoldedChar::kLower;
  }
  return result;
}

}  // namespace

const FoldPage* build_fold_page(std::size_t page) {
  auto built = std::make_unique<FoldPage>();
  for (std::size_t i = 0; i < built->size(); ++i) {
    (*built)[i] = folded(static_cast<char32_t>((page << 8) | i));
  }
  const FoldPage* expected = nullptr;
  if (fold_pages[page].compare_exchange_strong(expected, built.get(),
                                               std::memory_order_acq_rel)) {
    return built.release();
  }
  return expected;
}

Composition compose(std::string_view text, char32_t c) {
  Composition result;
  const CodePoint base = text.empty() ? CodePoint{} : last_code_point(text);
  if (!keeps_mark(base.value, c)) {
    return result;
  }
  Points points = folded_points(c);
  if (points.size == 0) {  // kept only for its base
    points.push(c);
  }
  if (base.value != 0 && points.size == 1) {
    std::swap(points.at[0], points.at[1]);
    points.at[0] = static_cast<utf8proc_int32_t>(base.value);
    const auto size =
        utf8proc_normalize_utf32(points.at.data(), 2, UTF8PROC_COMPOSE);
    result.drop = base.length;
    points.size = size < 0 ? 0 : static_cast<std::size_t>(size);
  }
  encode_into(result, points);
  return result;
}

}  // namespace morgue
