#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "indexer/word_table.h"
#include "text/tokenizer.h"

namespace morgue {

// Some words of a text, to be looked up together: LanguageWords fetches the
// memory for all of them side by side.  Small enough that what was fetched for
// the last is not lost before the first is done.
class WordBatch {
 public:
  struct Word {
    WordTable::Hash hash = 0;
    WordTable::Id id = 0;  // by LanguageWords::look_up
    bool all_caps = false;
    bool starts_sentence = false;
    std::uint8_t length = 0;
    std::array<char, Tokenizer::kLongestToken> bytes;

    std::string_view text() const { return {bytes.data(), length}; }
  };

  // Takes the next words of a text instead; false where there are none.
  bool fill(Tokenizer& tokenizer) {
    size_ = 0;
    for (Token token; size_ < words_.size() && tokenizer.next(token);) {
      Word& word = words_[size_++];
      word.hash = WordTable::hash_of(token.word);
      word.all_caps = token.all_caps;
      word.starts_sentence = token.starts_sentence;
      word.length = static_cast<std::uint8_t>(token.word.size());
      std::memcpy(word.bytes.data(), token.word.data(), token.word.size());
    }
    return size_ > 0;
  }

  std::span<Word> words() { return {words_.data(), size_}; }

 private:
  std::array<Word, 64> words_;
  std::size_t size_ = 0;
};

}  // namespace morgue
