#include "text/stemmer.h"

#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

struct StemCase {
  std::string_view language;
  std::string_view word;
  std::string_view stem;
};

TEST(Stemmer, Stems) {
  const std::vector<StemCase> cases = {
      {"en", "elections", "elect"},
      {"en-GB", "banning", "ban"},
      {"en", "us", "us"},
      {"en", "g20s", "g20s"},
      {"en", "bbc.news", "bbc.news"},
      {"en", "at&ts", "at&ts"},
      {"en", "", ""},
      {"fr", "elections", "elect"},
      {"de-at", "wahlen", "wahl"},
      {"ru", "\u0432\u044B\u0431\u043E\u0440\u044B",
       "\u0432\u044B\u0431\u043E\u0440"},
      {"nb", "valgene", "valg"},
      {"sw", "uchaguzi", "uchaguzi"},
      {"", "elections", "elections"},
      {"none", "elections", "elections"},
  };
  for (const auto& c : cases) {
    Stemmer stemmer(c.language);
    EXPECT_EQ(stemmer.stem(c.word), c.stem) << c.language << ' ' << c.word;
    EXPECT_EQ(stemmer.stem(c.word), c.stem) << "remembered: " << c.word;
  }
}

TEST(Stemmer, SaysWhetherItStems) {
  EXPECT_TRUE(Stemmer("en").stems());
  EXPECT_TRUE(Stemmer("pt-br").stems());
  EXPECT_FALSE(Stemmer("am").stems());
  EXPECT_FALSE(Stemmer("").stems());
}

// Far more words than it can remember, twice: whatever is forgotten or shares
// a place must come out alike.
TEST(Stemmer, ForgettingChangesNothing) {
  Stemmer stemmer("en");
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 300000; i += 7) {
      std::string word;
      for (int rest = i; rest > 0; rest /= 26) {
        word += static_cast<char>('a' + rest % 26);
      }
      word += "ings";
      const std::string stem(stemmer.stem(word));
      if (i % 350 == 0) {
        ASSERT_EQ(stem, Stemmer("en").stem(word)) << word;
      }
    }
  }
}

TEST(Stemmer, TakesLongWords) {
  Stemmer stemmer("en");
  const std::string word = std::string(60, 'b') + "ings";
  const std::string stem(stemmer.stem(word));
  EXPECT_EQ(stem, word.substr(0, stem.size()));
  EXPECT_FALSE(stem.empty());
}

TEST(Stemmer, Moves) {
  Stemmer stemmer("fr");
  stemmer = Stemmer("en");
  EXPECT_EQ(stemmer.stem("elections"), "elect");
  const Stemmer moved(std::move(stemmer));
  EXPECT_TRUE(moved.stems());
}

}  // namespace
}  // namespace morgue
