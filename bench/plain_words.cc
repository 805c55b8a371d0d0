#include "bench/plain_words.h"

#include <algorithm>
#include <set>
#include <utility>

#include "query/query_parser.h"
#include "text/tokenizer.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += text.empty() ? "" : " ";
    text += word;
  }
  return text;
}

std::vector<std::string> distinct(std::vector<std::string> words) {
  std::set<std::string> seen;
  std::erase_if(words, [&](const std::string& word) {
    return !seen.insert(word).second;
  });
  return words;
}

}  // namespace

std::vector<std::string> plain_words(std::string_view text) {
  const std::string valid = repair_utf8(text);
  Tokenizer tokenizer(valid);
  std::vector<std::string> words;
  for (Token token; tokenizer.next(token);) {
    words.emplace_back(token.word);
  }
  return words;
}

std::string typed_words(std::vector<std::string> words, bool* cut) {
  std::string text = joined(words);
  const bool fits = words.size() <= kMostWords && text.size() <= kLongestQuery;
  if (cut != nullptr) {
    *cut = !fits;
  }
  if (fits) {
    return text;
  }
  words = distinct(std::move(words));
  words.resize(std::min(words.size(), kMostWords));
  text = joined(words);
  while (text.size() > kLongestQuery) {
    words.pop_back();
    text = joined(words);
  }
  return text;
}

}  // namespace morgue
