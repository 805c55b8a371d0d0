#include "query/query_matcher.h"

#include <gtest/gtest.h>

#include "query/query_parser.h"

namespace morgue {
namespace {

// The text with what matches in brackets.
std::string bracketed(std::string_view text,
                      const std::vector<TextRange>& ranges) {
  std::string out;
  std::size_t at = 0;
  for (const TextRange& range : ranges) {
    out += text.substr(at, range.begin - at);
    out += "[";
    out += text.substr(range.begin, range.end - range.begin);
    out += "]";
    at = range.end;
  }
  out += text.substr(at);
  return out;
}

QueryMatcher matcher_of(std::string_view query,
                        const std::vector<std::string>& languages = {"en"}) {
  return {parse_query(query, {}).query, languages};
}

struct Case {
  std::string_view query;
  std::string_view marked;  // the text, what must match in brackets
};

std::string without_brackets(std::string_view marked) {
  std::string text;
  for (const char c : marked) {
    if (c != '[' && c != ']') {
      text += c;
    }
  }
  return text;
}

void expect_all(const std::vector<Case>& cases, TextField field) {
  for (const Case& c : cases) {
    const std::string text = without_brackets(c.marked);
    EXPECT_EQ(bracketed(text, matcher_of(c.query).matches(text, field)),
              c.marked)
        << c.query;
  }
}

TEST(QueryMatcher, MarksWordsByTheirForm) {
  expect_all(
      {
          {"tariff", "New [tariffs], an old [Tariff], no tarot."},
          {"=tariff", "New tariffs, an old [Tariff], no tarot."},
          {"tar*", "New [tariffs], an old [Tariff], no [tarot]."},
          {"cafe", "The [Café] closed."},
          {"=US", "It told [us] that the [US] agreed."},
          {"zebra", "Nothing here."},
          {"bytedance tiktok", "[ByteDance] owns [TikTok]."},
          {"bytedance OR tiktok", "[ByteDance] owns [TikTok]."},
      },
      TextField::kBody);
}

TEST(QueryMatcher, MarksPhrasesOnlyWhole) {
  expect_all(
      {
          {"\"national security\"",
           "[National security] is not a national park's security."},
          {"\"national security\" security",
           "[National security] and job [security]."},
          {"\"new york new york\"", "[New York, New York] is in New York."},
      },
      TextField::kBody);
}

TEST(QueryMatcher, MarksProximityOnlyWhereNear) {
  expect_all(
      {
          {"trade w/2 deficit",
           "The [trade] and [deficit] talks went on for days; trade fell, "
           "as did the deficit."},
          {"trade w/2 deficit",
           "[Deficit] in [trade]. A trade without any such thing as deficit."},
          {"trade pre/2 deficit",
           "Deficit in trade. Later: [trade] [deficit]."},
          {"very w/3 very", "[Very], [very] good. Then, much later: very."},
      },
      TextField::kBody);
}

TEST(QueryMatcher, MarksOnlyWhatSatisfiedTheQuery) {
  expect_all(
      {
          {"apple NOT w/3 pie", "apple pie and one or two [apple] trees"},
          {"apple NOT pre/3 pie", "apple pie, pie, then [apple]"},
          {"apple NOT w/s pie", "Apple and a pie. [Apple] trees."},
          {"ale w/s bee", "[Ale] and [bee]. Then ale. Then bee."},
          {"(a w/2 b) pre/2 c", "c [b] [a] x [c], a b"},
          {"\"a b\" w/2 (c OR d)", "[a b] x [c]; a x b c d"},
          {"atleast3(a)", "a b a"},
          {"atleast3(a)", "[a] b [a] [a]"},
          {"first3(a)", "b [a] b a"},
          {"wom?n", "[Women] and [woman], no womn"},
          {"*gate", "[Watergate], a [gate], gates"},
          {"regan~1", "[Reagan], [Regan], reagans"},
          {"\"(oil|gas) price*\"", "[oil prices], [gas price], coal price"},
          {"\"a b\"~2", "[b] [a]"},
          {"\"a b\"~2", "[a] x x [b]"},
          {"\"a b\"~2", "a x x x b"},
          {"allcaps(pan)", "The [PAN] is no pan"},
      },
      TextField::kBody);
}

TEST(QueryMatcher, NeverMarksWhatIsExcluded) {
  expect_all({{"oil -palm", "[Oil] from a palm."},
              {"oil NOT (palm OR olive)", "[Oil], palm, olive."}},
             TextField::kBody);
}

TEST(QueryMatcher, KnowsFields) {
  expect_all({{"headline:strike miners", "The strike of the [miners]."},
              {"source:reuters miners", "Reuters on [miners]."},
              {"byline:smith miners", "Smith met [miners]."}},
             TextField::kBody);
  expect_all({{"headline:strike miners", "The [strike] of the [miners]"},
              {"byline:smith miners", "Smith met [miners]"}},
             TextField::kHeadline);
}

TEST(QueryMatcher, StemsInEveryLanguageOfTheArchive) {
  const std::string text = "Zwei Häuser, two houses.";
  EXPECT_EQ(bracketed(text, matcher_of("häuser", {"en", "de"}).matches(text)),
            "Zwei [Häuser], two houses.");
  EXPECT_EQ(bracketed(text, matcher_of("house", {"de", "en"}).matches(text)),
            "Zwei Häuser, two [houses].");
  EXPECT_EQ(bracketed(text, matcher_of("house", {}).matches(text)), text);
}

TEST(QueryMatcher, TakesHostileText) {
  const QueryMatcher matcher = matcher_of("aa* w/5 b");
  const std::string zeros(1000, '\0');
  EXPECT_TRUE(matcher.matches(zeros).empty());
  EXPECT_TRUE(matcher.matches("").empty());
  std::string many;
  for (int i = 0; i < 100'000; ++i) {
    many += "aa b ";
  }
  EXPECT_EQ(matcher.matches(many).size(), 200'000U);
}

}  // namespace
}  // namespace morgue
