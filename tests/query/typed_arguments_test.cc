#include "query/typed_arguments.h"

#include <vector>

#include <gtest/gtest.h>

#include "archive/error.h"

namespace morgue {
namespace {

using Words = std::vector<std::string>;

const Words kValues = {"-C", "-n", "--sort", "--after"};
const Words kLong = {"sort", "after", "since", "source"};

// Marks are shown as "!".
Words marked(const Words& arguments) {
  Words words;
  for (const std::string& word : with_words_marked(arguments, kValues, kLong)) {
    words.push_back(is_marked(word) ? "!" + unmarked(word) : word);
  }
  return words;
}

TEST(TypedArguments, MarksWordsThatLookLikeOptions) {
  struct Case {
    Words typed;
    Words expected;
  };
  const std::vector<Case> cases = {
      {{"national", "-tiktok"}, {"national", "!-tiktok"}},
      {{"-n5", "-n", "5", "x"}, {"-n5", "-n", "5", "x"}},
      {{"-China", "-C", "-odd"}, {"!-China", "-C", "-odd"}},
      {{"-\"social security\""}, {"!-\"social security\""}},
      {{"--sort", "-date", "-x"}, {"--sort", "-date", "-x"}},
      {{"--", "-n", "count"}, {"!-n", "!count"}},
      {{"[a,b]", "--since=7d"}, {"![a,b]", "--since=7d"}},
      {{"-t"}, {"-t"}},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(marked(c.typed), c.expected) << c.typed.front();
  }
}

TEST(TypedArguments, RefusesOneDashBeforeALongOption) {
  for (const char* typed : {"-sort", "-since=2020"}) {
    try {
      marked({typed});
      FAIL() << typed;
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::kBadInput);
      EXPECT_NE(std::string(error.what()).find("write --s"), std::string::npos)
          << error.what();
    }
  }
}

TEST(TypedArguments, FindsTheNearestName) {
  EXPECT_EQ(nearest_name("sorce", kLong), "source");
  EXPECT_EQ(nearest_name("sinc", kLong), "since");
  EXPECT_EQ(nearest_name("colour", kLong), "");
}

}  // namespace
}  // namespace morgue
