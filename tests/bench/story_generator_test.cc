#include "corpus/story_generator.h"

#include <set>

#include <gtest/gtest.h>

#include "archive/digest.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::string hash_of(const StoryOptions& options) {
  const StoryGenerator stories(options);
  std::string lines;
  for (std::uint64_t i = 0; i < options.articles; ++i) {
    lines += to_json_line(stories.story(i)) + '\n';
  }
  return to_hex(sha256(lines));
}

// These hashes may change only together with a note in CHANGELOG.md: figures
// measured on other articles cannot be compared.
TEST(StoryGenerator, MakesTheSameArticlesEverywhere) {
  EXPECT_EQ(hash_of({.articles = 500}),
            "4207ef9d08e2f95005542b043ee2a9db9049bc5b2d54ce5d7c2f51bfbf7dbe4a");
  EXPECT_EQ(hash_of({.articles = 500, .seed = 2, .shuffled = true}),
            "5800b943cf24752e7286680c5991736dcd25a136f24c4bca66e04c70471a529c");
}

TEST(StoryGenerator, ArticlesDoNotDependOnTheOrderTheyAreAskedFor) {
  const StoryGenerator stories({.articles = 100});
  const Article late = stories.story(99);
  stories.story(3);
  EXPECT_EQ(stories.story(99), late);
}

TEST(StoryGenerator, DatesAscendOverTheSpan) {
  const StoryOptions options{.articles = 2000};
  const StoryGenerator stories(options);
  std::int64_t last = options.from;
  for (std::uint64_t i = 0; i < options.articles; ++i) {
    const auto date = stories.story(i).published;
    if (date) {
      EXPECT_GE(date->wall_seconds(), last) << i;
      last = date->wall_seconds();
    }
  }
  EXPECT_LT(last, options.until);
  EXPECT_GT(last, options.until - (options.until - options.from) / 100);
}

TEST(StoryGenerator, ShuffledDatesAreTheSameDates) {
  StoryOptions options{.articles = 500, .undated = 0};
  const StoryGenerator ordered(options);
  options.shuffled = true;
  const StoryGenerator shuffled(options);
  std::set<std::int64_t> first;
  std::set<std::int64_t> second;
  int ascending = 0;
  for (std::uint64_t i = 0; i < options.articles; ++i) {
    first.insert(ordered.story(i).published->utc_seconds);
    const std::int64_t date = shuffled.story(i).published->utc_seconds;
    ascending += !second.empty() && date > *second.rbegin() ? 1 : 0;
    second.insert(date);
  }
  EXPECT_EQ(first, second);
  EXPECT_LT(ascending, 100);
}

struct Shares {
  int copies = 0;
  int undated = 0;
  int corrected = 0;
};

Shares shares_of(const StoryOptions& options) {
  const StoryGenerator stories(options);
  Shares shares;
  for (std::uint64_t i = 0; i < options.articles; ++i) {
    const Article article = stories.story(i);
    shares.copies += article.credit.empty() ? 0 : 1;
    shares.undated += article.published ? 0 : 1;
    shares.corrected += article.corrections.empty() ? 0 : 1;
  }
  return shares;
}

TEST(StoryGenerator, KeepsTheSharesAskedFor) {
  const Shares some = shares_of({.articles = 4000});
  EXPECT_NEAR(some.copies, 200, 50);
  EXPECT_NEAR(some.undated, 40, 25);
  EXPECT_NEAR(some.corrected, 40, 25);
  const Shares none = shares_of(
      {.articles = 500, .wire_copies = 0, .undated = 0, .corrected = 0});
  EXPECT_EQ(none.copies + none.undated + none.corrected, 0);
}

TEST(StoryGenerator, AWireCopyIsAnEarlierStoryEdited) {
  const StoryGenerator stories({.articles = 200, .wire_copies = 500});
  int seen = 0;
  for (std::uint64_t i = 1; i < 200; ++i) {
    const Article copy = stories.story(i);
    if (copy.credit.empty()) {
      continue;
    }
    ++seen;
    const std::string text = copy.body.front().text.substr(15);
    bool found = false;
    for (std::uint64_t earlier = 0; earlier < i && !found; ++earlier) {
      found = stories.story(earlier).body.front().text == text;
    }
    EXPECT_TRUE(found) << i << ": " << text;
  }
  EXPECT_GT(seen, 50);
}

TEST(StoryGenerator, NewNamesKeepComing) {
  const StoryGenerator stories({.articles = 3000});
  std::set<std::string> names;
  std::array<std::size_t, 3> new_names{};
  for (std::uint64_t i = 0; i < 3000; ++i) {
    new_names[i / 1000] += names.insert(stories.story(i).byline).second ? 1 : 0;
  }
  EXPECT_GT(new_names[1], 100U);
  EXPECT_GT(new_names[2], 100U);
}

TEST(StoryWords, EveryRankIsSpelledItsOwnWay) {
  std::set<std::string> words;
  for (std::size_t rank = 0; rank < 30'000; ++rank) {
    EXPECT_TRUE(words.insert(story_word(rank)).second)
        << rank << ": " << story_word(rank);
  }
  std::set<std::string> names;
  for (std::uint64_t number = 0; number < 30'000; ++number) {
    EXPECT_TRUE(names.insert(story_name(number)).second)
        << number << ": " << story_name(number);
  }
}

TEST(StoryWords, FrequenciesFollowZipf) {
  const ZipfRanks ranks(1000);
  SeededRandom random(5);
  std::vector<int> drawn(1000);
  for (int i = 0; i < 200'000; ++i) {
    ++drawn[ranks.draw(random)];
  }
  // 1/2 against 1/4 and 1/20 of the same constant.
  EXPECT_NEAR(drawn[0] / static_cast<double>(drawn[2]), 2, 0.15);
  EXPECT_NEAR(drawn[0] / static_cast<double>(drawn[18]), 10, 1);
}

TEST(StoryJson, EscapesAndLeavesOutWhatIsEmpty) {
  Article article;
  article.id = "a\"b";
  article.body.push_back({ParagraphKind::kText, "line\none\\", 0});
  article.body.push_back({ParagraphKind::kText, "two", 0});
  EXPECT_EQ(to_json_line(article),
            "{\"id\":\"a\\\"b\",\"body\":\"line\\none\\\\\\n\\ntwo\"}");
}

}  // namespace
}  // namespace morgue
