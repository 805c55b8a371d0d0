#include "query/collocates/near_counts.h"

#include <algorithm>

#include "text/tokenizer.h"

namespace morgue {
namespace {

struct MarkedWord {
  std::string word;
  bool matched = false;
};

// The words of a text, and which of them are matches.
std::vector<MarkedWord> marked_words(std::string_view text,
                                     const std::vector<TextRange>& matches) {
  std::vector<MarkedWord> words;
  auto match = matches.begin();
  Tokenizer tokenizer(text);
  for (Token token; tokenizer.next(token);) {
    while (match != matches.end() && match->end <= token.begin) {
      ++match;
    }
    const bool matched = match != matches.end() && match->begin < token.end;
    words.push_back({std::string(token.word), matched});
  }
  return words;
}

}  // namespace

void NearCounts::add(const Article& article) {
  const MatchedArticle matched = matcher_.read(article);
  for (std::size_t i = 0; i < matched.texts(); ++i) {
    add(matched.text(i), matched.ranges(i));
  }
}

void NearCounts::add(std::string_view text,
                     const std::vector<TextRange>& matches) {
  if (matches.empty()) {
    return;
  }
  const std::vector<MarkedWord> words = marked_words(text, matches);
  // A word that is near several matches counts once.
  std::size_t counted = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].matched) {
      continue;
    }
    const std::size_t first = std::max(counted, i - std::min(i, window_));
    const std::size_t end = std::min(words.size(), i + window_ + 1);
    for (std::size_t near = first; near < end; ++near) {
      if (!words[near].matched) {
        ++words_[words[near].word];
        ++total_;
      }
    }
    counted = end;
  }
}

}  // namespace morgue
