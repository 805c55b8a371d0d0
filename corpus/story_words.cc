#include "corpus/story_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

namespace morgue {
namespace {

constexpr std::array<std::string_view, 48> kFunctionWords = {
    "the",  "of",    "to",    "and",  "a",     "in",   "said", "that",
    "for",  "it",    "on",    "is",   "was",   "with", "as",   "at",
    "by",   "from",  "he",    "be",   "are",   "has",  "have", "an",
    "will", "not",   "were",  "its",  "but",   "they", "who",  "their",
    "this", "had",   "which", "been", "would", "more", "she",  "or",
    "his",  "after", "about", "one",  "there", "also", "when", "new"};

// Words are open syllables and one closed syllable, so that English endings
// ("-s", "-ed", "-ing") can follow and a stemmer finds the word again.
constexpr std::array<std::string_view, 20> kOpenSyllables = {
    "ba", "ce", "di", "fo", "gu", "ha", "ja", "ke", "li", "mo",
    "nu", "pa", "re", "so", "tu", "va", "we", "zi", "bo", "ca"};
constexpr std::array<std::string_view, 20> kClosedSyllables = {
    "ban", "dor", "tel", "min", "gor", "hul", "jat", "ket", "lam", "mer",
    "nol", "pit", "rud", "sar", "ton", "vek", "wim", "zor", "fal", "gip"};

constexpr std::array<std::string_view, 16> kNameSyllables = {
    "vel", "kor", "san", "mar", "tho", "ben", "ria", "lin",
    "dar", "gal", "nov", "pet", "hos", "wil", "jun", "fer"};
constexpr std::array<std::string_view, 8> kNameEndings = {
    "in", "ova", "sen", "ez", "ard", "ic", "oum", "ley"};

constexpr std::uint64_t kZipfScale = std::uint64_t{1} << 40;

// The number's digits in the base of the table, lowest first: two numbers
// never spell the same.
template <std::size_t Size>
std::string spell(std::uint64_t number,
                  const std::array<std::string_view, Size>& syllables) {
  std::string spelled;
  do {
    spelled += syllables[number % Size];
    number /= Size;
  } while (number > 0);
  return spelled;
}

}  // namespace

std::size_t story_function_words() { return kFunctionWords.size(); }

std::string story_word(std::size_t rank) {
  if (rank < kFunctionWords.size()) {
    return std::string(kFunctionWords[rank]);
  }
  const std::uint64_t number = rank - kFunctionWords.size();
  return spell(number / kClosedSyllables.size(), kOpenSyllables) +
         std::string(kClosedSyllables[number % kClosedSyllables.size()]);
}

std::string story_name(std::uint64_t number) {
  std::string name = spell(number / kNameEndings.size(), kNameSyllables);
  name += kNameEndings[number % kNameEndings.size()];
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

ZipfRanks::ZipfRanks(std::size_t ranks) {
  cumulative_.reserve(ranks);
  std::uint64_t sum = 0;
  for (std::size_t rank = 0; rank < ranks; ++rank) {
    sum += kZipfScale / (rank + 2);
    cumulative_.push_back(sum);
  }
}

std::size_t ZipfRanks::draw(SeededRandom& random) const {
  const std::uint64_t drawn = random.below(cumulative_.back());
  const auto found =
      std::upper_bound(cumulative_.begin(), cumulative_.end(), drawn);
  return static_cast<std::size_t>(found - cumulative_.begin());
}

std::uint64_t draw_heavy_tailed(SeededRandom& random, std::uint64_t limit) {
  const auto magnitudes = static_cast<std::uint64_t>(std::bit_width(limit));
  const std::uint64_t ceiling = std::uint64_t{1} << random.below(magnitudes);
  return random.below(std::min(limit, 2 * ceiling));
}

}  // namespace morgue
