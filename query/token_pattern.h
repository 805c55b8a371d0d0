#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "archive/schema.h"
#include "archive/token_file.h"
#include "query/sought_words.h"

namespace morgue {

// A phrase or proximity as it is looked for in token files: which words of
// those files each of its words stands for.
struct TokenQuery {
  struct Word {
    std::vector<std::string> forms;  // any of them
    TextField field = TextField::kBody;
  };
  std::vector<Word> words;
  SoughtGroup group;  // its word i is words[i]
};

// The same for one segment; tells whether an article satisfies it.
class TokenPattern {
 public:
  TokenPattern(const TokenQuery& query, const TokenFile& file);

  // Some word is nowhere in the segment.
  bool impossible() const { return impossible_; }

  // Of TokenFile::stream.
  bool matches(std::span<const std::uint8_t> stream) const;

 private:
  enum Region : std::uint8_t { kHeadline, kBody, kByline, kRegions };

  // Words of the query that a code stands for, by where it is met.
  struct Choice {
    std::uint32_t code = 0;
    std::array<WordSet, kRegions> words{};
  };

  void add(std::uint32_t code, WordSet word, TextField field);
  WordSet words_of(std::uint32_t code, std::size_t region) const;
  bool has_phrase(std::span<const std::uint8_t> stream) const;
  bool has_near(std::span<const std::uint8_t> stream) const;

  SoughtGroup group_;
  bool impossible_ = false;
  std::vector<Choice> choices_;  // by code
  std::uint64_t filter_ = 0;     // bit code % 64 of each choice
};

}  // namespace morgue
