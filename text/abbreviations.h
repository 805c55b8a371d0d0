#pragma once

#include <cstdint>
#include <string_view>

namespace morgue {

// Whether a full stop after a word ends the sentence.
enum class Abbreviation : std::uint8_t {
  kNone,
  kTitle,   // never: a name follows ("Mr.", "Lt.", "e.g.")
  kNumber,  // not before a number ("No. 5", "Jan. 5", "pp. 3")
  kName,    // only where a new sentence plainly begins ("Inc.", "Jr.", "vs.")
};

// `word` is folded and without its full stop.
Abbreviation abbreviation(std::string_view word);

// Words that open sentences and hardly ever continue a name ("the", "he").
// `word` is folded.
bool opens_sentences(std::string_view word);

// Names of months and days, long and short.  `word` is folded.
bool is_calendar_word(std::string_view word);

}  // namespace morgue
