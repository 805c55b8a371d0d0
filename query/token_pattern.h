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
#include "query/deadline.h"
#include "query/near_search.h"
#include "query/phrase_search.h"
#include "query/text_pattern.h"

namespace morgue {

// A clause of text as it is looked for in token files: which words of those
// files each of its words stands for.
struct TokenQuery {
  struct Word {
    std::vector<std::string> forms;  // any of them
    TextField field = TextField::kBody;
  };
  std::vector<Word> words;
  TextPattern pattern;  // of words[0], words[1] ...
  // Once it has passed no article is looked at: what is asked for is not there,
  // what is left out is.  Outlives all that looks.
  Deadline* deadline = nullptr;
  bool leaves_out = false;
};

// The same for one segment; tells whether an article satisfies it.
class TokenPattern {
 public:
  TokenPattern(const TokenQuery& query, const TokenFile& file);

  // Words that it needs are nowhere in the segment.
  bool impossible() const { return impossible_; }

  // Of TokenFile::stream.
  bool matches(std::span<const std::uint8_t> stream) const;

 private:
  void add_word(std::size_t place, const TokenQuery::Word& word,
                const TokenFile& file, CodedWord& coded);

  Deadline* deadline_;
  bool leaves_out_;
  bool impossible_;
  TextPattern pattern_;
  CodeWords words_;
  // Where the pattern is no more than one of these.
  std::optional<PhraseSearch> phrase_;
  std::optional<NearSearch> near_;
};

}  // namespace morgue
