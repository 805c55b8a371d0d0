#include "text/language.h"

#include <algorithm>
#include <array>

#include <cld2/public/compact_lang_det.h>

#include "text/ascii.h"
#include "text/code_point.h"
#include "text/english_words.h"
#include "text/fold_table.h"
#include "text/language_names.h"
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

// Longer than any tag or name of a language.
constexpr std::size_t kLongestTag = 64;

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

std::string known_language(std::string_view name) {
  const auto rows = language_names();
  if (std::ranges::binary_search(rows, name, {}, &LanguageName::tag)) {
    return std::string(name);
  }
  for (const LanguageName& row : rows) {
    if (name == row.name || (name.size() == 3 && (name == row.alpha3 ||
                                                  name == row.bibliographic))) {
      return std::string(row.tag);
    }
  }
  for (const OtherName& row : other_language_names()) {
    if (name == row.name) {
      return std::string(row.tag);
    }
  }
  return {};
}

// "-us-x" of "en-us-x": as many well-formed subtags as there are.
std::string_view subtags(std::string_view tag, std::size_t at) {
  std::size_t end = at;
  while (end < tag.size() && tag[end] == '-') {
    std::size_t next = end + 1;
    while (next < tag.size() && is_ascii_alnum(tag[next])) {
      ++next;
    }
    if (next == end + 1 || next - end > 9) {
      break;
    }
    end = next;
  }
  return tag.substr(at, end - at);
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

std::string canonical_language(std::string_view tag) {
  tag = trimmed(tag);
  if (tag.empty() || tag.size() > kLongestTag) {
    return {};
  }
  std::string folded = fold(tag);
  folded.resize(std::min(folded.find_first_of(".@"), folded.size()));
  std::string whole = known_language(folded);
  if (!whole.empty()) {
    return whole;
  }
  std::replace(folded.begin(), folded.end(), '_', '-');
  const std::string_view primary = primary_subtag(folded);
  std::string canonical =
      primary.size() <= 3 ? known_language(primary) : std::string();
  if (!canonical.empty()) {
    canonical += subtags(folded, primary.size());
  }
  return canonical;
}

std::string_view primary_subtag(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace morgue
