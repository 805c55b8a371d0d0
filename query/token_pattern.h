#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "archive/schema.h"
#include "archive/token_file.h"
#include "query/code_words.h"
#include "query/near_search.h"
#include "query/phrase_search.h"
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
  void add_word(std::size_t place, const TokenQuery::Word& word,
                const TokenFile& file, CodedWord& coded);

  bool impossible_ = false;
  CodeWords words_;
  std::optional<PhraseSearch> phrase_;  // one of the two
  std::optional<NearSearch> near_;
};

}  // namespace morgue
