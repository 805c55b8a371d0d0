#include "text/english_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::size_t kEnglishSample = 320;
constexpr int kFewestWords = 5;
constexpr int kFewestKinds = 3;
constexpr std::size_t kLongestFunctionWord = 5;

constexpr std::uint64_t append_letter(std::uint64_t word, char c) {
  return word << 8U | static_cast<std::uint8_t>(c | 0x20);
}

constexpr std::uint64_t packed(std::string_view letters) {
  std::uint64_t word = 0;
  for (const char c : letters) {
    word = append_letter(word, c);
  }
  return word;
}

// Not "was", which is German, "had" and "of", which are Dutch, nor "for",
// which is Danish and Pidgin.
constexpr std::uint64_t kThe = packed("the");
constexpr std::array<std::uint64_t, 18> kWords = {kThe,
                                                  packed("and"),
                                                  packed("are"),
                                                  packed("has"),
                                                  packed("his"),
                                                  packed("its"),
                                                  packed("been"),
                                                  packed("from"),
                                                  packed("have"),
                                                  packed("said"),
                                                  packed("that"),
                                                  packed("they"),
                                                  packed("this"),
                                                  packed("were"),
                                                  packed("with"),
                                                  packed("their"),
                                                  packed("which"),
                                                  packed("would")};

class FunctionWords {
 public:
  void add(std::uint64_t word) {
    const auto* const found = std::ranges::find(kWords, word);
    if (found != kWords.end()) {
      ++count_;
      kinds_ |= 1U << static_cast<unsigned>(found - kWords.begin());
    }
  }

  bool enough() const {
    return count_ >= kFewestWords && (kinds_ & 1U) != 0 &&
           std::popcount(kinds_) >= kFewestKinds;
  }

 private:
  int count_ = 0;
  std::uint32_t kinds_ = 0;  // a bit each of kWords, "the" the lowest
};

}  // namespace

bool is_plainly_english(std::string_view text) {
  FunctionWords words;
  std::uint64_t word = 0;
  std::size_t length = 0;
  for (const char c : text.substr(0, kEnglishSample)) {
    if (is_ascii_alnum(c) || is_beyond_ascii(c)) {
      word = append_letter(word, c);
      ++length;
      continue;
    }
    if (length > 2 && length <= kLongestFunctionWord) {
      words.add(word);
      if (words.enough()) {
        return true;
      }
    }
    word = 0;
    length = 0;
  }
  return false;
}

}  // namespace morgue
