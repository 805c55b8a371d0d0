#include "text/tokenizer.h"

#include <vector>

#include <gtest/gtest.h>

#include "tests/text/token_text.h"

namespace morgue {
namespace {

struct CutCase {
  std::string_view text;
  std::string_view expected;
};

void expect_cuts(std::initializer_list<CutCase> cases) {
  for (const CutCase& c : cases) {
    EXPECT_EQ(cut(c.text), c.expected) << c.text;
  }
}

TEST(Tokenizer, CutsPlainText) {
  expect_cuts({
      {"", ""},
      {" \t\r\n", ""},
      {"...!?--", ""},
      {"The quick fox.", "the|quick|fox"},
      {"short-form content", "short|form|content"},
      {"either/or", "either|or"},
      {"snake_case_name", "snake|case|name"},
      {"word\u2014word\u2013word", "word|word|word"},
      {"(brackets) [and] {braces}", "brackets|and|braces"},
      {"+Bahia Cocoa Review", "bahia|cocoa|review"},
      {"50%, that is", "50|that|is"},
      {"covid19 G20 5G", "covid19|g20|5g"},
  });
}

TEST(Tokenizer, JoinsOrDropsWhatAnApostropheParts) {
  expect_cuts({
      {"Trump's plan", "trump|plan"},
      {"Trump\u2019s plan", "trump|plan"},
      {"TRUMP'S PLAN", "trump|plan"},
      {"the states' rights", "the|states|rights"},
      {"don't can't I'm he'd", "dont|cant|im|hed"},
      {"don\u2019t", "dont"},
      {"O'Brien o'clock", "obrien|oclock"},
      {"Xi'an, Sana'a", "xian|sanaa"},
      {"rock'n'roll", "rocknroll"},
      {"'quoted words'", "quoted|words"},
      {"the '90s and 1990's", "the|90s|and|1990"},
      {"ng\u2019ombe", "ngombe"},
      {"l'homme", "homme"},
      {"L\u2019ONU d\u02BCabord qu'il", "onu|abord|il"},
      {"jusqu'ici lorsqu'elle puisqu'on", "ici|elle|on"},
      {"dell'anno nell\u2019Italia un'altra", "anno|italia|altra"},
      {"aujourd'hui", "aujourdhui"},
      {"p's and q's", "p|and|q"},
      {"s'more", "more"},
  });
}

TEST(Tokenizer, UnitesDottedAcronyms) {
  expect_cuts({
      {"the U.S. and us", "the|us|and|us"},
      {"the U.S economy", "the|us|economy"},
      {"the U.K.'s vote", "the|uk|vote"},
      {"e.g. this, i.e. that", "eg|this|ie|that"},
      {"at 5 p.m. today", "at|5|pm|today"},
      {"J.K. Rowling, J.K.Rowling", "jk|rowling|jk|rowling"},
      {"U.S.-led U.S./U.K.", "us|led|us|uk"},
      {"Plan B. The end", "plan|b|the|end"},
      {"vitamin A.The end", "vitamin|a|the|end"},
      {"the U.N.Security", "the|un|security"},
      {"\u0421.\u0428.\u0410. today", "\u0441\u0448\u0430|today"},
  });
}

TEST(Tokenizer, KeepsNumbersWhole) {
  expect_cuts({
      {"1,204 people", "1204|people"},
      {"1,234,567.", "1234567"},
      {"1,204.50 dollars", "1204.50|dollars"},
      {"12,34,567 rupees", "1234567|rupees"},
      {"1.204.000 Euro", "1204000|euro"},
      {"3.5 and 3.", "3.5|and|3"},
      {"$1.13bn, $2.4m", "1.13bn|2.4m"},
      {"15:30", "15|30"},
      {"2019-20", "2019|20"},
      {"15.09.2020", "15|09|2020"},
      {"2019,2020", "2019|2020"},
      {"1,20 or 1,2345", "1|20|or|1|2345"},
      {"in 2,3", "in|2|3"},
      {"iOS13.2", "ios13.2"},
      {"ended in 2020.The next", "ended|in|2020|the|next"},
      {".5 5.", "5|5"},
  });
}

TEST(Tokenizer, KnowsNamesWithSigns) {
  expect_cuts({
      {"AT&T and R&D", "at&t|and|r&d"},
      {"AT&T's H&M", "at&t|h&m"},
      {"Marks&Spencer", "marks|spencer"},
      {"Simon & Schuster", "simon|schuster"},
      {"AT&amp;T", "at|amp|t"},
      {"C++ or C# code", "c++|or|c#|code"},
      {"Disney+ grew", "disney|grew"},
      {"a #1 song #Brexit @handle", "a|1|song|brexit|handle"},
  });
}

TEST(Tokenizer, KeepsAddressesWhole) {
  expect_cuts({
      {"desk@paper.example", "desk@paper.example"},
      {"Write to First.Last+tag@News-Desk.co.uk.",
       "write|to|first.last+tag@news-desk.co.uk"},
      {"my_name@a.org", "my_name@a.org"},
      {"not@mail", "not|mail"},
      {"https://www.bbc.com/news/world-1234?at=x",
       "bbc.com|news|world|1234|at|x"},
      {"http://user.example:8080/a", "user.example|8080|a"},
      {"https://", ""},
      {"https:// word", "word"},
      {"www.lemonde.fr/une", "lemonde.fr|une"},
      {"See BBC.com. Then", "see|bbc.com|then"},
      {"BBC.COM", "bbc.com"},
      {"al-monitor.com says", "al-monitor.com|says"},
      {"amazon.com's boss", "amazon.com|boss"},
      {"it ended.The next", "it|ended|the|next"},
      {"it ended.the next", "it|ended|the|next"},
      {"example.com.The next", "example.com|the|next"},
      {"index.html", "index|html"},
      {"https://archive.example/2020/http://www.bbc.com/x",
       "archive.example|2020|bbc.com|x"},
  });
}

TEST(Tokenizer, RangesCoverWhatWasRead) {
  const std::vector<CutCase> cases = {
      {"Trump's plan", "[Trump][plan]"},
      {"the U.S. economy", "[the][U.S.][economy]"},
      {"from the U.S.", "[from][the][U.S.]"},
      {"the U.K.'s", "[the][U.K.]"},
      {"l'homme", "[homme]"},
      {"don't", "[don't]"},
      {"$1,204.50.", "[1,204.50]"},
      {"https://www.bbc.com/a", "[bbc.com][a]"},
      {"AT&T", "[AT&T]"},
      {"\u00ABR\u00E9sum\u00E9\u00BB", "[R\u00E9sum\u00E9]"},
      {"\u4E2D\u56FD\u4EBA", "[\u4E2D\u56FD][\u56FD\u4EBA]"},
  };
  for (const CutCase& c : cases) {
    EXPECT_EQ(ranges(c.text), c.expected) << c.text;
  }
}

// The words for which `wanted` holds.
template <typename Wanted>
std::string marked(std::string_view text, Wanted wanted) {
  Tokenizer tokenizer(text);
  std::string joined;
  for (Token token; tokenizer.next(token);) {
    if (wanted(token)) {
      joined += joined.empty() ? "" : "|";
      joined += token.word;
    }
  }
  return joined;
}

TEST(Tokenizer, TellsCapitals) {
  const std::vector<CutCase> cases = {
      {"the US and us", "us"},
      {"the U.S. and u.s.", "us"},
      {"the U.K.'s NATO", "uk|nato"},
      {"G20 F16 2020 A I", "g20|f16"},
      {"AT&T TikTok WHO's", "at&t|who"},
      {"\u041D\u0410\u0422\u041E \u041D\u0430\u0442\u043E",
       "\u043D\u0430\u0442\u043E"},
      {"BBC.com DESK@PAPER.EXAMPLE", "desk@paper.example"},
      {"L'ONU", "onu"},
  };
  for (const CutCase& c : cases) {
    EXPECT_EQ(marked(c.text, [](const Token& t) { return t.all_caps; }),
              c.expected)
        << c.text;
  }
  EXPECT_EQ(marked("Trump said \u00C9tat iPhone 5G \u0416 \u4E2D",
                   [](const Token& t) { return t.capitalised; }),
            "trump|etat|\u0436");
}

TEST(Tokenizer, TellsWhereSentencesStart) {
  const std::vector<CutCase> cases = {
      {"He left. She stayed! why? Because.", "he|she|because"},
      {"He left.\u201D She stayed", "he|she"},
      {"\u201CHe left.\u201D \u201CShe stayed", "he|she"},
      {"Mr. Smith met J. Doe of Acme Inc. Monday", "mr"},
      {"on Jan. 5 in No. 10. Then", "on|then"},
      {"he said no. Then", "he|then"},
      {"the U.S. Army", "the"},
      {"at 3.5 per cent. And", "at|and"},
      {"a headline\n\nthe body\nof it", "a|the"},
      {"one\r\n\r\ntwo", "one|two"},
      {"Il part. L'homme reste. l'homme", "il|homme|homme"},
      {"\u4E2D\u3002\u56FD", "\u4E2D|\u56FD"},
  };
  for (const CutCase& c : cases) {
    EXPECT_EQ(marked(c.text, [](const Token& t) { return t.starts_sentence; }),
              c.expected)
        << c.text;
  }
}

TEST(Tokenizer, CutsWhatIsTooLong) {
  const std::string letters(1000, 'A');
  EXPECT_EQ(cut(letters + " b"),
            std::string(Tokenizer::kLongestToken, 'a') + "|b");
  EXPECT_EQ(ranges(letters), "[" + letters + "]");
  std::string accented;
  for (int i = 0; i < 100; ++i) {
    accented += "\u0436";
  }
  EXPECT_EQ(cut("x" + accented), "x" + accented.substr(0, 62));
}

TEST(Tokenizer, HostileTextTakesLinearTime) {
  for (const std::string_view piece :
       {"a-", "a.", "1,", "1,111,", "1.", "a'", "a&", "www.", "a://", "a@",
        "a@a.", "\u0E01\u0E31", "e\u0301", "\xCC\x81", "\u1100", "a+", "//"}) {
    std::string text;
    while (text.size() < (1 << 20)) {
      text += piece;
    }
    std::size_t end = 0;
    Tokenizer tokenizer(text);
    for (Token token; tokenizer.next(token); end = token.end) {
      ASSERT_LE(token.word.size(), Tokenizer::kLongestToken) << piece;
      ASSERT_LT(token.begin, token.end) << piece;
    }
    EXPECT_LE(end, text.size()) << piece;
  }
}

}  // namespace
}  // namespace morgue
