#include "text/letters.h"

#include <algorithm>
#include <array>
#include <span>

namespace morgue {
namespace {

struct Span {
  char32_t first;
  char32_t last;
};

// Marks that spellings of one word may have or lack: accents, stress, Hebrew
// points, Arabic vowels.  The vowel signs of other scripts are letters to
// their readers and stay.
constexpr auto kAccents = std::to_array<Span>({
    {0x0300, 0x036F},
    {0x0483, 0x0489},
    {0x0591, 0x05C7},
    {0x0610, 0x061A},
    {0x064B, 0x065F},
    {0x0670, 0x0670},
    {0x06D6, 0x06ED},
    {0x0711, 0x074A},
    {0x08CA, 0x08FF},
    {0x135D, 0x135F},
    {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF},
    {0x20D0, 0x20FF},
    {0x2DE0, 0x2DFF},
    {0xFE20, 0xFE2F},
});

// Thai, Lao, Myanmar, Hangul Jamo, Khmer, then the scripts of Chinese,
// Japanese and Korean.
constexpr auto kPairScripts = std::to_array<Span>({
    {0x0E00, 0x0EFF}, {0x1000, 0x109F}, {0x1100, 0x115F},   {0x1780, 0x17FF},
    {0x2E80, 0x2FDF}, {0x3005, 0x3007}, {0x3021, 0x3029},   {0x3031, 0x303B},
    {0x3041, 0x30FF}, {0x3105, 0x318E}, {0x31A0, 0x31BF},   {0x31F0, 0x31FF},
    {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA960, 0xA97F},   {0xAC00, 0xD7FF},
    {0xF900, 0xFAFF}, {0xFF66, 0xFFDC}, {0x1B000, 0x1B2FF}, {0x20000, 0x3FFFF},
});

// Letters that Unicode does not decompose but that keyboards without them
// spell so.
struct Letter {
  char32_t letter;
  Spelling spelling;
};
constexpr auto kSpellings = std::to_array<Letter>({
    {0xE6, {'a', 'e'}},
    {0xF0, {'d', 0}},
    {0xF8, {'o', 0}},
    {0xFE, {'t', 'h'}},
    {0x111, {'d', 0}},
    {0x127, {'h', 0}},
    {0x131, {'i', 0}},
    {0x142, {'l', 0}},
    {0x153, {'o', 'e'}},
    {0x167, {'t', 0}},
});

// Letters of the Ethiopic script that sound alike in Amharic and are written
// for each other; whole rows, one form a vowel.
struct Row {
  char32_t first;
  char32_t last;
  char32_t to;
};
constexpr auto kAmharicRows = std::to_array<Row>({
    {0x1210, 0x1216, 0x1200},
    {0x1220, 0x1227, 0x1230},
    {0x1280, 0x1286, 0x1200},
    {0x12D0, 0x12D6, 0x12A0},
    {0x1340, 0x1346, 0x1338},
});

constexpr char32_t kBreve = 0x306;
constexpr char32_t kDiaeresis = 0x308;

bool among(std::span<const Span> spans, char32_t c) {
  return std::ranges::any_of(
      spans, [c](const Span& s) { return c >= s.first && c <= s.last; });
}

bool is_cyrillic(char32_t c) { return c >= 0x400 && c <= 0x52F; }

char32_t ascii_digit(char32_t c) {
  char32_t zero = c;
  while (c - zero < 9 && zero > 0 &&
         category(zero - 1) == UTF8PROC_CATEGORY_ND) {
    --zero;
  }
  return '0' + (c - zero);
}

char32_t one_amharic_spelling(char32_t c) {
  for (const Row& row : kAmharicRows) {
    if (c >= row.first && c <= row.last) {
      c = row.to + (c - row.first);
    }
  }
  // The fourth order of these two sounds like the first.
  return c == 0x1203 || c == 0x12A3 ? c - 3 : c;
}

}  // namespace

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

bool is_mark(char32_t c) {
  const auto kind = category(c);
  return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_MC ||
         kind == UTF8PROC_CATEGORY_ME;
}

// Breve and diaeresis make Cyrillic letters of their own (й, ї, ў); only ё is
// printed as е by most papers.
bool keeps_mark(char32_t base, char32_t mark) {
  if (!among(kAccents, mark)) {
    return true;
  }
  return is_cyrillic(base) &&
         (mark == kBreve || (mark == kDiaeresis && base != 0x435));
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2BB ||
         c == 0x2BC || c == 0xFF07;
}

bool is_ignored(char32_t c) {
  const bool selector =
      (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  const bool joiner = c == 0x34F || c == 0x640;  // grapheme joiner, tatweel
  return selector || joiner ||
         (category(c) == UTF8PROC_CATEGORY_CF && c != 0x200B);
}

bool is_jamo_tail(char32_t c) {
  return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF);
}

bool may_be_kept(char32_t mark) { return mark == kBreve || mark == kDiaeresis; }

bool in_pair_script(char32_t c) { return among(kPairScripts, c); }

Spelling spelling_of(char32_t c) {
  const auto* const found = std::ranges::find(kSpellings, c, &Letter::letter);
  if (found != kSpellings.end()) {
    return found->spelling;
  }
  c = one_amharic_spelling(c);
  return {category(c) == UTF8PROC_CATEGORY_ND ? ascii_digit(c) : c, 0};
}

}  // namespace morgue
