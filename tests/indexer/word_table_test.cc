#include "indexer/word_table.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(WordTable, NumbersWordsAsTheyAreMet) {
  struct Case {
    std::string word;
    WordTable::Id expected;
  };
  const std::vector<Case> cases = {
      {"the", 0}, {"of", 1}, {"the", 0},
      {"", 2},    {"th", 3}, {std::string("of\0", 3), 4},
      {"thé", 5}, {"", 2},   {std::string("of\0", 3), 4},
      {"of", 1},
  };
  WordTable table;
  for (const Case& c : cases) {
    EXPECT_EQ(table.id_of(c.word), c.expected) << c.word;
    EXPECT_EQ(table[c.expected], c.word);
  }
  EXPECT_EQ(table.size(), 6U);
}

// Every length around the steps in which the hash reads, and growth many times.
TEST(WordTable, TellsWordsOfAllLengthsApart) {
  std::vector<std::string> words;
  for (std::size_t length = 1; length <= 70; ++length) {
    for (std::size_t changed = 0; changed < length; ++changed) {
      words.emplace_back(length, 'a');
      words.back()[changed] = 'b';
    }
  }
  WordTable table;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      ASSERT_EQ(table.id_of(words[i]), i) << words[i];
    }
  }
  EXPECT_EQ(table.size(), words.size());
}

TEST(WordTable, NeverMovesAWord) {
  WordTable table;
  const std::string& first = table[table.id_of("first")];
  for (int i = 0; i < 10'000; ++i) {
    table.id_of(std::to_string(i));
  }
  EXPECT_EQ(&first, &table[0]);
  EXPECT_EQ(first, "first");
}

TEST(WordTable, LooksUpInSteps) {
  WordTable table;
  table.id_of("harbour");
  const auto hash = WordTable::hash_of("courier");
  table.fetch_slot(hash);
  EXPECT_EQ(table.fetch_word(hash), 1U);  // the number that it would get
  EXPECT_EQ(table.id_of("courier", hash), 1U);
  EXPECT_EQ(table.fetch_word(hash), 1U);
  EXPECT_EQ(table.id_of("courier"), 1U);
}

}  // namespace
}  // namespace morgue
