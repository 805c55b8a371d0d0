#include "query/code_words.h"

#include <utility>

#include "archive/token_code.h"

namespace morgue {

void CodeWords::add(std::uint32_t code, WordSet words, TextField field) {
  if (code < kFirstWord) {
    return;
  }
  if ((count_ + 1) * kSlotsPerCode > codes_.size()) {
    grow();
  }
  const std::size_t slot = slot_for(code);
  count_ += codes_[slot] == kFree ? 1U : 0U;
  codes_[slot] = code;
  for (std::size_t region = 0; region < kRegions; ++region) {
    if ((regions_of(field) >> region & 1U) != 0) {
      words_[slot][region] |= words;
    }
  }
}

void CodeWords::grow() {
  const auto codes = std::exchange(
      codes_, std::vector<std::uint32_t>(codes_.size() * 2, kFree));
  const auto words =
      std::exchange(words_, std::vector<ByRegion>(codes_.size()));
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (codes[i] != kFree) {
      const std::size_t slot = slot_for(codes[i]);
      codes_[slot] = codes[i];
      words_[slot] = words[i];
    }
  }
}

}  // namespace morgue
