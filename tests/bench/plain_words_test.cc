#include "bench/plain_words.h"

#include <gtest/gtest.h>

#include "query/query_parser.h"

namespace morgue {
namespace {

TEST(PlainWords, NothingActsAsSyntax) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"KENNEDY AND KHRUSHCHEV NOT \"FRIENDS\" .",
       "kennedy and khrushchev not friends"},
      {"headline:(oil OR gas) -coal", "headline oil or gas coal"},
      {"=exact word*", "exact word"},
      {"Mfahamu Spika mpya?", "mfahamu spika mpya"},
      {" \t.,;!", ""},
      {"", ""},
  };
  for (const auto& [text, typed] : cases) {
    EXPECT_EQ(typed_words(plain_words(text)), typed) << text;
  }
}

TEST(PlainWords, BrokenBytesAreNoWords) {
  EXPECT_EQ(typed_words(plain_words("caf\xc3 \xff oil")), "caf oil");
}

TEST(PlainWords, UpToTheLimitAllAreKept) {
  std::vector<std::string> words(kMostWords, "same");
  bool cut = true;
  const std::string typed = typed_words(words, &cut);
  EXPECT_FALSE(cut);
  EXPECT_EQ(typed.size(), kMostWords * 5 - 1);
}

TEST(PlainWords, BeyondTheLimitEachOnceAndTheFirst) {
  std::vector<std::string> words(70, "same");
  words.emplace_back("other");
  bool cut = false;
  EXPECT_EQ(typed_words(words, &cut), "same other");
  EXPECT_TRUE(cut);

  words.clear();
  for (int i = 0; i < 100; ++i) {
    words.push_back(std::string(60, 'x') + std::to_string(i));
  }
  const std::string typed = typed_words(words, &cut);
  EXPECT_TRUE(cut);
  EXPECT_LE(typed.size(), kLongestQuery);
  EXPECT_EQ(typed.substr(0, 62), std::string(60, 'x') + "0 ");
}

}  // namespace
}  // namespace morgue
