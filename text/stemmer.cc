#include "text/stemmer.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <functional>

#include <xapian.h>

#include "text/ascii.h"
#include "text/language.h"

namespace morgue {
namespace {

struct SnowballName {
  std::string_view tag;
  const char* name;
};

constexpr auto kSnowball = std::to_array<SnowballName>({
    {"ar", "arabic"},     {"ca", "catalan"},   {"da", "danish"},
    {"de", "german"},     {"en", "english"},   {"es", "spanish"},
    {"eu", "basque"},     {"fi", "finnish"},   {"fr", "french"},
    {"ga", "irish"},      {"hu", "hungarian"}, {"hy", "armenian"},
    {"id", "indonesian"}, {"it", "italian"},   {"lt", "lithuanian"},
    {"nb", "norwegian"},  {"ne", "nepali"},    {"nl", "dutch"},
    {"nn", "norwegian"},  {"no", "norwegian"}, {"pt", "portuguese"},
    {"ro", "romanian"},   {"ru", "russian"},   {"sv", "swedish"},
    {"ta", "tamil"},      {"tr", "turkish"},
});

const char* snowball_name(std::string_view tag) {
  const std::string_view primary = primary_subtag(tag);
  const auto* const found =
      std::ranges::find(kSnowball, primary, &SnowballName::tag);
  return found == kSnowball.end() ? "none" : found->name;
}

// Snowball is made for letters; "bbc.com" and "g20" are no words to it.
bool is_stemmable(std::string_view word) {
  return word.size() >= 3 && std::all_of(word.begin(), word.end(), [](char c) {
           return is_ascii_lower(c) || is_beyond_ascii(c);
         });
}

// One remembered stem; the size of a cache line.
struct Slot {
  std::uint8_t word_length;  // 0: empty
  std::uint8_t stem_length;
  std::array<char, 31> word;
  std::array<char, 31> stem;

  bool holds(std::string_view sought) const {
    return word_length == sought.size() &&
           std::memcmp(word.data(), sought.data(), word_length) == 0;
  }
  std::string_view stemmed() const { return {stem.data(), stem_length}; }
};

struct Free {
  void operator()(void* memory) const { std::free(memory); }
};

}  // namespace

// Words are remembered in a table of fixed size where a newcomer takes the
// place of an older word.  Only what is used of it is ever touched (calloc).
struct Stemmer::Impl {
  Impl(const char* name, std::size_t size)
      : stem(name),
        stems(std::strcmp(name, "none") != 0),
        mask(size - 1),
        slots(static_cast<Slot*>(std::calloc(size, sizeof(Slot)))) {}

  Xapian::Stem stem;
  bool stems;
  std::size_t mask;
  std::unique_ptr<Slot, Free> slots;
  std::string last;

  std::string_view computed(std::string_view word) {
    last = stem(std::string(word));
    return last;
  }

  std::string_view remembered(std::string_view word) {
    Slot& slot = slots.get()[std::hash<std::string_view>{}(word)&mask];
    if (!slot.holds(word)) {
      const std::string_view stemmed = computed(word);
      if (stemmed.size() > slot.stem.size()) {
        return stemmed;
      }
      word.copy(slot.word.data(), word.size());
      stemmed.copy(slot.stem.data(), stemmed.size());
      slot.word_length = static_cast<std::uint8_t>(word.size());
      slot.stem_length = static_cast<std::uint8_t>(stemmed.size());
    }
    return slot.stemmed();
  }
};

Stemmer::Stemmer(std::string_view language, Memory memory)
    : impl_(std::make_unique<Impl>(snowball_name(language),
                                   static_cast<std::size_t>(memory))) {}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

bool Stemmer::stems() const { return impl_->stems; }

std::string_view Stemmer::stem(std::string_view word) {
  if (!impl_->stems || !is_stemmable(word)) {
    return word;
  }
  if (impl_->slots == nullptr || word.size() > sizeof(Slot::word)) {
    return impl_->computed(word);
  }
  return impl_->remembered(word);
}

}  // namespace morgue
