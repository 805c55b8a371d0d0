#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "archive/schema.h"
#include "query/text_pattern.h"

namespace morgue {

// Parts of a token stream, in their order there.
enum Region : std::uint8_t { kHeadline, kBody, kByline, kRegions };

// Where text of a field may stand: a set of regions, bit by bit.  The headline
// is part of the text.
constexpr unsigned regions_of(TextField field) {
  switch (field) {
    case TextField::kHeadline:
      return 1U << kHeadline;
    case TextField::kByline:
      return 1U << kByline;
    case TextField::kBody:
      break;
  }
  return 1U << kHeadline | 1U << kBody;
}

// A word of a phrase or proximity, as it is in one token file.
struct CodedWord {
  std::vector<std::uint32_t> codes;  // any of them
  TextField field = TextField::kBody;
};

// Which words of a query each code of a token file stands for, by region.
// A hash table with open addressing, sparse enough that a code which is not in
// it mostly meets a free slot at once.
class CodeWords {
 public:
  CodeWords() : codes_(kLeastSlots), words_(kLeastSlots) {}

  // Marks are no words: they are left out.
  void add(std::uint32_t code, WordSet words, TextField field);

  // None of a region that no field has.
  WordSet find(std::uint32_t code, std::size_t region) const {
    const std::size_t slot = slot_for(code);
    return codes_[slot] != kFree && region < kRegions ? words_[slot][region]
                                                      : 0;
  }

  WordSet find_anywhere(std::uint32_t code) const {
    const ByRegion& words = words_[slot_for(code)];
    return words[kHeadline] | words[kBody] | words[kByline];
  }

 private:
  using ByRegion = std::array<WordSet, kRegions>;  // none in a free slot

  static constexpr std::uint32_t kFree = 0;  // is a mark
  static constexpr std::size_t kLeastSlots = 16;
  static constexpr std::size_t kSlotsPerCode = 4;

  // Multiplicative hashing (Knuth, TAOCP 6.4).
  std::size_t first_slot(std::uint32_t code) const {
    return (code * 0x9E3779B1U >> 8U) & (codes_.size() - 1);
  }
  // Where the code is, or belongs.
  std::size_t slot_for(std::uint32_t code) const {
    std::size_t slot = first_slot(code);
    while (codes_[slot] != kFree && codes_[slot] != code) {
      slot = (slot + 1) & (codes_.size() - 1);
    }
    return slot;
  }
  void grow();

  std::size_t count_ = 0;
  std::vector<std::uint32_t> codes_;  // as many as a power of two
  std::vector<ByRegion> words_;       // of codes_
};

}  // namespace morgue
