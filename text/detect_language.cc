#include "text/detect_language.h"

#include <algorithm>
#include <array>
#include <utility>

#include <cld2/public/compact_lang_det.h>

#include "text/code_point.h"
#include "text/english_words.h"
#include "text/fold_table.h"
#include "text/language.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// cld2 takes 30 us a kilobyte and is sure after a sentence or two in most
// articles; where it is not, more is tried.
constexpr std::array<std::size_t, 3> kSampleBytes = {192, 1024, 4096};

// Confidence in plain English, in percent: what cld2 says of such texts.
constexpr std::uint8_t kPlain = 99;

// Fewer say too little: names alone look like any language.
constexpr int kFewestLetters = 60;

// Letters, where one of a script that writes syllables or words counts for
// three.
int weigh_letters(std::string_view text) {
  int letters = 0;
  for (std::size_t at = 0; at < text.size() && letters < kFewestLetters;) {
    const CodePoint c = code_point_at(text, at);
    const CharKind kind = folded_char(c.value).kind;
    const bool syllable = c.value >= 0x1200 && c.value <= 0x139F;
    if (kind == CharKind::kPair || (kind == CharKind::kLetter && syllable)) {
      letters += 3;
    } else if (kind == CharKind::kLetter) {
      ++letters;
    }
    at += c.length;
  }
  return letters;
}

// The first bytes of a text, without a part of a word at the end.
std::string_view beginning(std::string_view text, std::size_t bytes) {
  const std::string_view sample = text.substr(0, utf8_floor(text, bytes));
  const std::size_t space = sample.find_last_of(" \n");
  const bool cut = sample.size() < text.size() && space != sample.npos &&
                   space > sample.size() / 2;  // not every script has spaces
  return cut ? sample.substr(0, space) : sample;
}

DetectedLanguage detect_in(std::string_view text) {
  const std::string sample = repair_utf8(text);
  if (weigh_letters(sample) < kFewestLetters) {
    return {};
  }
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  int text_bytes = 0;
  bool reliable = false;
  const CLD2::Language found = CLD2::ExtDetectLanguageSummary(
      sample.data(), static_cast<int>(sample.size()), true, languages.data(),
      percents.data(), &text_bytes, &reliable);
  if (!reliable || found != languages[0]) {
    return {};
  }
  std::string tag = canonical_language(CLD2::LanguageCode(found));
  if (tag.empty()) {
    return {};
  }
  return {std::move(tag),
          static_cast<std::uint8_t>(std::clamp(percents[0], 0, 100))};
}

}  // namespace

DetectedLanguage detect_language(std::string_view text) {
  if (is_plainly_english(text)) {
    return {"en", kPlain};
  }
  DetectedLanguage found;
  for (const std::size_t bytes : kSampleBytes) {
    found = detect_in(beginning(text, bytes));
    if (!found.tag.empty() || text.size() <= bytes) {
      break;
    }
  }
  return found;
}

}  // namespace morgue
