#include "query/capital_homographs.h"

#include <algorithm>
#include <array>

namespace morgue {
namespace {

// Acronyms of the news that are also common words: of English first, then of
// Dutch, French, German, Italian, Portuguese and Spanish (AI, UN, EU).  Words
// that people set in capitals for stress only (WAR, STAR) stay out.  Sorted.
constexpr auto kHomographs = std::to_array<std::string_view>({
    "ai",  "aid", "aids", "am",  "at",  "bat",  "bit", "care", "cat", "dart",
    "de",  "den", "do",   "dot", "er",  "es",   "est", "et",   "eu",  "fed",
    "he",  "hip", "ice",  "id",  "in",  "ira",  "is",  "it",   "la",  "le",
    "mad", "me",  "mi",   "mit", "mob", "nice", "op",  "ore",  "pa",  "pan",
    "pas", "pet", "pm",   "ref", "rip", "salt", "se",  "seal", "si",  "swift",
    "to",  "un",  "us",   "was", "who", "wise",
});

static_assert(std::is_sorted(kHomographs.begin(), kHomographs.end()));

}  // namespace

bool is_capital_homograph(std::string_view word) {
  return std::binary_search(kHomographs.begin(), kHomographs.end(), word);
}

}  // namespace morgue
