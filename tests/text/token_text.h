#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/tokenizer.h"

namespace morgue {

inline std::vector<std::string> words_of(std::string_view text) {
  Tokenizer tokenizer(text);
  std::vector<std::string> words;
  for (Token token; tokenizer.next(token);) {
    words.emplace_back(token.word);
  }
  return words;
}

// The words of a text with a bar between them.
inline std::string cut(std::string_view text) {
  std::string joined;
  for (const std::string& word : words_of(text)) {
    joined += joined.empty() ? word : "|" + word;
  }
  return joined;
}

// The stretches of the text that the words were read from.
inline std::string ranges(std::string_view text) {
  Tokenizer tokenizer(text);
  std::string joined;
  for (Token token; tokenizer.next(token);) {
    joined += '[';
    joined += text.substr(token.begin, token.end - token.begin);
    joined += ']';
  }
  return joined;
}

}  // namespace morgue
