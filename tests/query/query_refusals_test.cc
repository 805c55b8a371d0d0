// What parse_query refuses, in which words, and what it marks and suggests.

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/query/described_query.h"

namespace morgue {
namespace {

struct Refusal {
  std::string_view typed;
  std::string_view message;
  std::string_view marked;
  std::string_view suggestion;
};

void expect_refusals(std::initializer_list<Refusal> refusals) {
  for (const Refusal& refusal : refusals) {
    try {
      const ParsedQuery parsed = parse(refusal.typed);
      ADD_FAILURE() << refusal.typed << " was read as "
                    << describe(parsed.query);
    } catch (const QueryError& error) {
      EXPECT_EQ(error.what(), refusal.message) << refusal.typed;
      const TypedRange where = error.where();
      EXPECT_EQ(refusal.typed.substr(where.begin, where.end - where.begin),
                refusal.marked)
          << refusal.typed;
      EXPECT_EQ(error.suggestion(), refusal.suggestion) << refusal.typed;
    }
  }
}

TEST(QueryRefusals, OfWhatIsNotWhole) {
  expect_refusals({
      {"", "the query is empty; * finds every article", "", "*"},
      {" \t ", "the query is empty; * finds every article", "", "*"},
      {"!!!", "no word to search for", "!!!", ""},
      {"\"\"", "no word to search for", "\"\"", ""},
      {"\"national security w/5 tiktok", "unclosed quote", "\"",
       "\"national security\" w/5 tiktok"},
      {"\"trade deficit", "unclosed quote", "\"", "\"trade deficit\""},
      {"trade deficit\"", "unclosed quote", "\"", "trade deficit"},
      {"(river flood", "nothing closes this bracket", "(", "(river flood)"},
      {"river) flood", "this bracket closes nothing", ")", "river flood"},
      {"river ()", "nothing stands between the brackets", ")", ""},
      {"river AND", "nothing stands after AND", "AND", "river"},
      {"OR river", "nothing stands before OR", "OR", "river"},
      {"river AND OR flood", "nothing stands after AND", "AND",
       "river OR flood"},
      {"(river OR) flood", "nothing stands after OR", "OR", "(river) flood"},
      {"w/5 river", "nothing stands before w/5", "w/5", "river"},
      {"river NOT", "nothing stands after NOT", "NOT", "river"},
      {"source:", "nothing stands after source:", "source:", ""},
  });
}

TEST(QueryRefusals, OfUnknownFields) {
  const std::string fields =
      "; there are text, headline, byline, source, section, lang, id, date, "
      "since and until";
  expect_refusals({
      {"headlin:strike", "no field \"headlin\"" + fields, "headlin",
       "headline:strike"},
      {"pay Sorce:bbc", "no field \"Sorce\"" + fields, "Sorce",
       "pay source:bbc"},
      {"foo:bar baz", "no field \"foo\"" + fields, "foo", "\"foo:bar\" baz"},
      {"words>300", "the field \"words\" is not in this edition" + fields,
       "words", ""},
      {"url:x", "the field \"url\" is not in this edition" + fields, "url", ""},
      {"headline:(byline:x)",
       "a field cannot stand inside headline:", "byline:", ""},
      {"headline:-strike", "- stands before the field, as in -headline:word",
       "headline:-", "-headline:strike"},
      {"headline:AND",
       "nothing stands after headline: (operators are searched as words in "
       "quotes)",
       "headline:", ""},
      {"source:(bbc itv)",
       "an article has one source; write OR between values, or quotes around "
       "one",
       "bbc itv", ""},
      {"source:bb*", "source: is matched whole; * is not understood there",
       "bb*", ""},
      {"foo:/bar",
       "no field \"foo\"; there are text, headline, byline, source, section, "
       "lang, id, date, since and until",
       "foo", "\"foo:/bar\""},
      {"lang:klingonese",
       "\"klingonese\" is no language; write its tag, as in lang:en",
       "klingonese", ""},
      {"date:01/02/2020",
       "\"01/02/2020\" may be two dates; write 2020-01-02 or 2020-02-01",
       "01/02/2020", ""},
      {"flood date:13/02/2020", "write the date as 2020-02-13", "13/02/2020",
       "flood date:2020-02-13"},
  });
}

TEST(QueryRefusals, OfSyntaxOfLaterEditions) {
  expect_refusals({
      {"a && b", "&& is not understood; write AND", "&&", "a AND b"},
      {"a XOR b", "XOR is not understood; write (a OR b) AND NOT (a b)", "XOR",
       ""},
      {"caps(Denk)", "caps(...) is not in this edition", "caps", ""},
      {"like(id:x)", "like(...) is not in this edition", "like", ""},
      {"atleast0(x)", "atleast0(...) needs a number above 0", "atleast0", ""},
      {"atleast2(a b)",
       "atleast2(...) takes a word, a phrase, words near each other, or (one "
       "OR other)",
       "a b", ""},
      {"lead(source:bbc)", "lead(...) takes words, and what is made of them",
       "bbc", ""},
      {"allcaps(trad*)",
       "allcaps(...) takes words of the text, of two letters or more, without "
       "* or ~",
       "trad*", ""},
      {"allcaps(\"covid-19\")",
       "allcaps(...) takes words of the text, of two letters or more, without "
       "* or ~",
       "19", ""},
      {"lead(headline:trade)",
       "lead(...) takes words of the text, without a field", "trade", ""},
      {"atleast(trade)", "atleast(...) needs a number, as in atleast5(...)",
       "atleast", ""},
      {"oil^-2 c", "^ needs a number from 0.1 to 10, as in word^2", "oil^-2",
       ""},
      {"fuzzy~3 c", "~ takes 1 or 2, the letters that may differ", "fuzzy", ""},
      {"short-form~1", "~ stands after one word", "short-form", ""},
      {"\"word\"~2",
       "~ with a number stands after a phrase of several words, and says how "
       "many places they may be moved",
       "~2", ""},
      {"boost^0 c", "^ needs a number from 0.1 to 10, as in word^2", "^0", ""},
      {"boost^ c", "^ needs a number from 0.1 to 10, as in word^2", "^", ""},
      {"source:\"bbc\"^2",
       "^ stands after words; fields and dates have no weight", "^2", ""},
      {"\"a b\"~x",
       "~x is not understood here; a space is missing, or write ~3 or ^2", "~x",
       ""},
      {"?*?", "a word with * or ? needs two letters or more", "?*?", ""},
      {"*a", "a word with * or ? needs two letters or more", "*a", ""},
      {"wom?n-led", "* and ? stand within one word, of letters and digits",
       "wom?n-led", ""},
      {"\"(central bank|fed) rate\"",
       "between ( | ) in a phrase stands one word each", "(central bank|fed)",
       ""},
      {"a*", "* needs at least two letters before it", "a*", ""},
      {"a|b", "| is understood in phrases only; write (one OR other)", "a|b",
       ""},
      {"repeat3:x", "repeat3: is not understood; write atleast3(word)",
       "repeat3", ""},
      {"[2020 TO 2021]",
       "a range needs its field, as in date:[2020-03 TO 2020-04]", "[2020", ""},
      {"2020..2021", "a range needs its field, as in date:2020..2021",
       "2020..2021", "date:2020..2021"},
      {"--river", "-- is not understood; write -word to leave a word out", "--",
       "-river"},
      {"near20:\"a b\"", "near20: is not understood; write one near/20 other",
       "near20", ""},
  });
}

TEST(QueryRefusals, OfWhatCannotStandNearAWord) {
  expect_refusals({
      {"a w/5 (b c)",
       "AND next to w/5 is not understood; words, phrases and (one OR other) "
       "are, and each proximity may be joined by AND",
       "(b c)", ""},
      {"a w/5 (b OR -c)",
       "NOT next to w/5 is not understood; words, phrases and (one OR other) "
       "are, and each proximity may be joined by AND",
       "(b OR -c)", ""},
      {"lead(a) w/s b",
       "a function next to w/s is not understood; words, phrases and (one OR "
       "other) are, and each proximity may be joined by AND",
       "lead(a)", ""},
      {"headline:a1 w/5 b1",
       "words near each other stand in one field, as in headline:(a w/5 b)",
       "b1", ""},
      {"a w/5 !!!", "w/5 needs a word on both sides", "!!!", ""},
      {"a w/0 b", "w/0 would be the same word; w/1 is the next one", "w/0",
       "a w/1 b"},
      {"a w/ b", "w/ needs a number of words, as in w/5", "w/", "a w/5 b"},
      {"a w/5 NOT b", "nothing stands after w/5", "w/5", "a NOT b"},
  });
}

TEST(QueryRefusals, OfWhatWouldCostTooMuch) {
  struct Case {
    std::string typed;
    std::string_view message;
  };
  const std::vector<Case> cases = {
      {repeated("w ", 65), "the number of words is 65; the limit is 64"},
      {'"' + repeated("w ", 33) + '"',
       "the phrase has 33 words; the limit is 32"},
      {"ab* ac* ad* ae* af*",
       "the number of words with *, ? or ~ is 5; the limit is 4"},
      {repeated("(", 4000), "brackets within brackets: the limit is 20"},
      {repeated("(", 21) + 'x' + repeated(")", 21),
       "brackets within brackets: the limit is 20"},
      {repeated("x", 4097), "the query has 4097 bytes; the limit is 4096"},
      {"a w/256 b", "w/ reaches at most 255 words"},
      {"a w/99999999999 b", "w/ reaches at most 255 words"},
      {"atleast1001(x)", "atleast1001(...): the limit is 1000"},
  };
  for (const auto& c : cases) {
    try {
      parse(c.typed);
      ADD_FAILURE() << "read: " << c.typed;
    } catch (const QueryError& error) {
      EXPECT_EQ(error.what(), c.message) << c.typed;
      EXPECT_EQ(error.failure(), Failure::kTooExpensive) << c.typed;
    }
  }
}

}  // namespace
}  // namespace morgue
