#include "query/query_parser.h"

#include <string>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

#include "tests/query/described_query.h"

namespace morgue {
namespace {

struct Reading {
  std::string_view typed;
  std::string_view described;
};

// Each description must itself be read as the same query.
void expect_readings(std::initializer_list<Reading> readings) {
  for (const Reading& reading : readings) {
    EXPECT_EQ(described(reading.typed), reading.described) << reading.typed;
    EXPECT_EQ(described(reading.described), reading.described)
        << "described: " << reading.typed;
  }
}

TEST(QueryParser, JoinsWordsByAnd) {
  expect_readings({
      {"flood", "flood"},
      {"river flood", "river AND flood"},
      {"river AND flood", "river AND flood"},
      {"  river\tflood\n", "river AND flood"},
      {"(river) ((flood))", "river AND flood"},
      {"river (flood dam)", "river AND flood AND dam"},
      {"Rivière INONDÉE", "riviere AND inondee"},
  });
}

TEST(QueryParser, KnowsOperatorsInCapitalsOnly) {
  expect_readings({
      {"river OR flood", "river OR flood"},
      {"river flood OR dam", "(river AND flood) OR dam"},
      {"river (flood OR dam)", "river AND (flood OR dam)"},
      {"river OR (flood OR dam)", "river OR flood OR dam"},
      {"river NOT flood", "river AND NOT flood"},
      {"river -flood", "river AND NOT flood"},
      {"river AND NOT (flood dam)", "river AND NOT (flood AND dam)"},
      {"-(flood OR dam) river", "NOT (flood OR dam) AND river"},
      {"river -\"flood plain\"", "river AND NOT \"flood plain\""},
      {"NOT NOT river", "river"},
      {"NOT (NOT river)", "river"},
      {"river or flood", "river AND or AND flood"},
      {"river NOT flood OR dam", "(river AND NOT flood) OR dam"},
  });
}

TEST(QueryParser, MinusOnlyBeforeAWord) {
  expect_readings({
      {"short-form", "\"short form\""},
      {"river - flood", "river AND flood"},
      {"(-flood river)", "NOT flood AND river"},
      {"-source:bbc river", "NOT source:bbc AND river"},
      {"\"river\"-flood", "=river AND flood"},
  });
}

TEST(QueryParser, QuotesAskForTheVeryWords) {
  expect_readings({
      {"\"trade deficit\"", "\"trade deficit\""},
      {"\"Trade  Deficit!\"", "\"trade deficit\""},
      {"“trade deficit”", "\"trade deficit\""},
      {"„trade deficit”", "\"trade deficit\""},
      {"«trade deficit»", "\"trade deficit\""},
      {"\"trade\"", "=trade"},
      {"=trade", "=trade"},
      {"\"sans emploi*\"", "\"sans emploi*\""},
      {"trad*", "trad*"},
      {"\"trad*\"", "trad*"},
      {"headline:\"trade deficit\"", "headline:\"trade deficit\""},
  });
}

TEST(QueryParser, CutsTypedPiecesAsTheIndexDoes) {
  expect_readings({
      {"15:30", "\"15 30\""},
      {"AT&T", "at&t"},
      {"covid-19", "\"covid 19\""},
      {"Trump's", "trump"},
      {"#strike @example", "strike AND example"},
      {"note: something", "note AND something"},
      {"std::string", "\"std string\""},
      {"a>b", "\"a b\""},
      {"https://www.paper.example/a?b=c", "\"http://paper.example a b c\""},
      {"1,204", "1204"},
      {"北京", "北京"},
      {"北京市", "\"北京 京市\""},
  });
}

TEST(QueryParser, CapitalsMakeAnotherWord) {
  expect_readings({
      {"US troops", "US AND troops"},
      {"us troops", "us AND troops"},
      {"U.S. troops", "US AND troops"},
      {"the U.K.'s troops", "the AND U.K. AND troops"},
      {"U.K. troops", "U.K. AND troops"},
      {"UK troops", "uk AND troops"},
      {"WHO", "WHO"},
      {"US TROOPS", "us AND troops"},
      {"U.S. TROOPS", "US AND troops"},
      {"U.S. U.K.", "U.S. AND U.K."},
      {"U.S. 2020", "US AND 2020"},
      {"WHO 2020", "WHO AND 2020"},
      {"=US troops", "=us AND troops"},
      {"US* troops", "us* AND troops"},
      {"\"US troops\"", "\"US troops\""},
      {"U.S.-China trade", "\"US china\" AND trade"},
      {"headline:US troops", "headline:us AND troops"},
      {"US source:bbc", "US AND source:bbc"},
  });
}

TEST(QueryParser, ReadsFields) {
  expect_readings({
      {"headline:strike", "headline:strike"},
      {"Title:strike", "headline:strike"},
      {"hd:strike text:pay", "headline:strike AND pay"},
      {"headline:(strike OR walkout)", "headline:strike OR headline:walkout"},
      {"headline:(strike pay) x", "headline:strike AND headline:pay AND x"},
      {"headline:=strike", "headline:=strike"},
      {"headline:strik*", "headline:strik*"},
      {"headline:short-form", "headline:\"short form\""},
      {"by:jansen", "byline:jansen"},
      {"author:\"eva jansen\"", "byline:\"eva jansen\""},
      {"source:bbc", "source:bbc"},
      {"pub:\"The Times\"", "source:\"The Times\""},
      {"source:(bbc OR \"The Times\")", "source:bbc OR source:\"The Times\""},
      {"source:(NOT bbc)", "NOT source:bbc"},
      {"source:OR", "source:OR"},
      {"section:world/asia", "section:world/asia"},
      {"lang:EN", "lang:en"},
      {"language:dutch", "lang:nl"},
      {"id:/papers/one.txt", "id:\"/papers/one.txt\""},
      {"id:urn:newsml:example.com:20200803:1",
       "id:urn:newsml:example.com:20200803:1"},
      {"id:https://paper.example/a?b=c", "id:\"https://paper.example/a?b=c\""},
      {"id:-x", "id:\"-x\""},
      {"source: bbc", "source AND bbc"},
  });
}

TEST(QueryParser, ReadsProximity) {
  expect_readings({
      {"trade w/5 deficit", "trade w/5 deficit"},
      {"trade W/5 deficit", "trade w/5 deficit"},
      {"trade near/5 deficit", "trade w/5 deficit"},
      {"trade NEAR/5 deficit", "trade w/5 deficit"},
      {"trade NEAR deficit", "trade w/10 deficit"},
      {"trade pre/3 deficit", "trade pre/3 deficit"},
      {"a1 w/5 b1 w/5 c1", "a1 w/5 b1 w/5 c1"},
      {"=trade w/5 defic*", "=trade w/5 defic*"},
      {"US w/5 troops", "US w/5 troops"},
      {"trade w/5 (deficit OR gap)", "trade w/5 (deficit OR gap)"},
      {"trade /5 deficit", "trade w/5 deficit"},
      {"trade ADJ/5 deficit +3 japan", "trade pre/5 deficit pre/3 japan"},
      {"trade ADJ deficit", "trade pre/10 deficit"},
      {"trade W/S deficit", "trade w/s deficit"},
      {"trade /p deficit", "trade w/p deficit"},
      {"trade +s deficit", "trade pre/s deficit"},
      {"trade NOT w/5 deficit", "trade NOT w/5 deficit"},
      {"trade not pre/s deficit", "trade NOT pre/s deficit"},
      {"\"trade deficit\" w/5 japan", "\"trade deficit\" w/5 japan"},
      {R"(short-form w/5 ("a b" OR c1))", R"("short form" w/5 ("a b" OR c1))"},
      {"text:not w/5 trade", "text:not w/5 trade"},
      {"trade w/5 deficit japan", "trade w/5 deficit AND japan"},
      {"-trade w/5 deficit", "NOT trade w/5 deficit"},
      {"headline:(trade w/5 deficit)", "headline:trade w/5 headline:deficit"},
      {"(not) w/5 trade", "text:not w/5 trade"},
      {"trade w/o deficit", "trade AND \"w o\" AND deficit"},
  });
}

// The tighter connector goes first; of equal ones the left.
TEST(QueryParser, KnowsWhichConnectorsGoFirst) {
  expect_readings({
      {"a1 w/5 b1 w/3 c1", "a1 w/5 b1 w/3 c1"},
      {"a1 w/5 (b1 w/3 c1)", "a1 w/5 b1 w/3 c1"},
      {"(a1 w/5 b1) w/3 c1", "(a1 w/5 b1) w/3 c1"},
      {"(a1 w/3 b1) w/5 c1", "a1 w/3 b1 w/5 c1"},
      {"(a1 w/5 b1) w/5 c1", "(a1 w/5 b1) w/5 c1"},
      {"a1 w/5 (b1 w/5 c1)", "a1 w/5 (b1 w/5 c1)"},
      {"(a1 w/5 b1) pre/5 c1", "a1 w/5 b1 pre/5 c1"},
      {"a1 w/5 (b1 pre/5 c1)", "a1 w/5 (b1 pre/5 c1)"},
      {"(a1 w/s b1) w/9 c1", "(a1 w/s b1) w/9 c1"},
      {"a1 w/p (b1 w/s (c1 w/9 d1))", "a1 w/p b1 w/s c1 w/9 d1"},
      {"(a1 NOT w/5 b1) w/5 c1 w/5 d1", "a1 NOT w/5 b1 w/5 c1 w/5 d1"},
      {"a1 NOT w/5 (b1 NOT w/5 c1)", "a1 NOT w/5 (b1 NOT w/5 c1)"},
      {"(a1 NOT w/5 b1) NOT w/5 c1", "a1 NOT w/5 b1 NOT w/5 c1"},
      {"NOT a1 w/5 b1", "NOT a1 w/5 b1"},
  });
}

TEST(QueryParser, ReadsFunctions) {
  expect_readings({
      {"atleast5(ByteDance)", "atleast5(bytedance)"},
      {"ATLEAST5(\"trade deficit\")", "atleast5(\"trade deficit\")"},
      {"atleast2(trade OR deficit)", "atleast2(trade OR deficit)"},
      {"atleast2(hlead(trade))", "atleast2(hlead(trade))"},
      {"first50(merger) bank", "first50(merger) AND bank"},
      {"lead(trade deficit)", "lead(trade) AND lead(deficit)"},
      {"lead(trade OR deficit)", "lead(trade OR deficit)"},
      {"lead(trade -deficit)", "lead(trade) AND NOT lead(deficit)"},
      {"lead(\"a b\" OR c1)", "lead(\"a b\") OR lead(c1)"},
      {"-hlead(\"supreme court\")", "NOT hlead(\"supreme court\")"},
      {"allcaps(who)", "WHO"},
      {"allcaps(nato) talks", "N.A.T.O. AND talks"},
      {"leads (a)", "leads AND a"},
  });
}

TEST(QueryParser, ReadsWildcardsAndSimilarWords) {
  expect_readings({
      {"wom?n", "wom?n"},
      {"*GATE", "*gate"},
      {"col*r", "col*r"},
      {"*gate*", "*gate*"},
      {"flood**", "flood*"},
      {"=wom?n", "wom?n"},
      {"won?", "won"},
      {"wom?n?", "wom?n"},
      {"headline:wom?n", "headline:wom?n"},
      {"\"wom?n of the *gate\"", "\"wom?n of the *gate\""},
      {"\"(immigr*|migr*|refugee) crisis\"",
       "\"(immigr*|migr*|refugee) crisis\""},
      {"\"shares (NYSE) of\"", "\"shares nyse of\""},
      {"Khashoggi~1", "khashoggi~1"},
      {"Khashoggi~", "khashoggi~2"},
      {"oil~", "oil~1"},
      {"byline:jansen~1", "byline:jansen~1"},
      {"\"trade deficit\"~3", "\"trade deficit\"~3"},
      {"headline:\"trade deficit\"~3", "headline:\"trade deficit\"~3"},
  });
}

TEST(QueryParser, ReadsWeights) {
  expect_readings({
      {"oil^2 price", "oil^2 AND price"},
      {"oil~1^2.5", "oil~1^2.5"},
      {"\"data center\"^2 OR datacenter", "\"data center\"^2 OR datacenter"},
      {"\"data center\"~3^0.5", "\"data center\"~3^0.5"},
      {"(oil OR gas)^3 price", "(oil^3 OR gas^3) AND price"},
      {"(oil w/5 gas)^3", "oil^3 w/5 gas^3"},
      {"oil^1", "oil"},
  });
}

TEST(QueryParser, ReadsDates) {
  expect_readings({
      {"date:2020", "date:2020"},
      {"date:2020-08..2020-09", "date:2020-08..2020-09"},
      {"date:[2020-03-01 TO 2020-03-31] mask", "date:2020-03 AND mask"},
      {"date:>=2020-03", "date:2020-03.."},
      {"date>=2020-03", "date:2020-03.."},
      {"date=2020-03", "date:2020-03"},
      {"date:\"2020-03\"", "date:2020-03"},
      {"since:2020-08 until:2020-09", "date:2020-08.. AND date:..2020-09"},
      {"since:7d flood", "date:2020-09-06.. AND flood"},
      {"-date:2020", "NOT date:2020"},
      {"(date:2019 OR date:2021)", "date:2019 OR date:2021"},
  });
}

TEST(QueryParser, StarAloneIsEveryArticle) {
  EXPECT_TRUE(std::holds_alternative<Everything>(parse("*").query.node));
  expect_readings({
      {"*", "*"},
      {"* source:bbc", "source:bbc"},
      {"NOT *", "NOT *"},
  });
}

TEST(QueryParser, AnyWordWillDoWhereAskedFor) {
  const std::vector<Reading> readings = {
      {"river flood", "river OR flood"},
      {"river AND flood dam", "(river AND flood) OR dam"},
      {"river flood -dam", "(river OR flood) AND NOT dam"},
      {"river source:bbc flood", "(river OR flood) AND source:bbc"},
      {"river since:2020 flood", "(river OR flood) AND date:2020.."},
      {"river OR source:bbc", "river OR source:bbc"},
      {"source:(bbc itv)", "source:bbc OR source:itv"},
      {"-river", "NOT river"},
  };
  for (const Reading& reading : readings) {
    EXPECT_EQ(described(reading.typed, DefaultOperator::kOr), reading.described)
        << reading.typed;
    EXPECT_EQ(described(reading.described), reading.described) << reading.typed;
  }
}

TEST(QueryParser, SaysHowItReadWhatIsDoubtful) {
  struct Case {
    std::string_view typed;
    std::vector<std::string> notes;
  };
  const std::vector<Case> cases = {
      {"river flood", {}},
      {"river or flood", {"\"or\" is searched as a word; write OR for either"}},
      {"river and flood and dam",
       {"\"and\" is searched as a word; write AND, or nothing, for both"}},
      {"river not flood",
       {"\"not\" is searched as a word; write NOT to leave out what follows"}},
      {"or", {}},
      {"trade near5 deficit",
       {"\"near5\" is searched as a word; write near/5 for a distance"}},
      {"trade within 5 deficit",
       {"\"within\" is searched as a word; write w/5 for a distance"}},
      {"river flood OR dam",
       {"AND goes before OR: read as (river AND flood) OR dam"}},
      {"(river flood) OR dam", {}},
      {"-river", {"the query only leaves out: it finds every other article"}},
      {"river & flood", {"\"&\" holds no word and is left out"}},
      {"who won?", {"the ? of \"won?\" is read as punctuation"}},
      {"source: bbc",
       {"\"source:\" with a space after it is searched as a word; write "
        "source:value for the field"}},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(parse(c.typed).notes, c.notes) << c.typed;
  }
}

TEST(QueryParser, TakesWhatIsJustWithinTheLimits) {
  EXPECT_EQ(described(repeated("(", 20) + 'x' + repeated(")", 20)), "x");
  EXPECT_EQ(described(repeated("NOT ", 1001) + 'x'), "NOT x");
  const std::string words = repeated("w ", 64);
  EXPECT_EQ(described(described(words)), described(words));
  // Brackets for the reader's sake do not push a query over the limit.
  const std::string deep =
      repeated("a OR b (", 20) + "c OR d" + repeated(")", 20);
  const std::string once = described(deep);
  EXPECT_EQ(described(once), once);
}

TEST(QueryParser, SurvivesHostileText) {
  using namespace std::string_view_literals;
  EXPECT_EQ(described("a\xff"), "refused: the query is not valid UTF-8");
  EXPECT_EQ(described("river\0flood"sv), "river AND flood");
  EXPECT_EQ(described("\x1b[31mriver"), "31mriver");
  EXPECT_EQ(described("source:\" bbc\x1b[31m\x01 \r\""), "source:bbc");
}

TEST(QueryParser, WordsKnowWhereTheyWereTyped) {
  const ParsedQuery parsed = parse("café \"trade deficit\"");
  const auto& clauses = std::get<And>(parsed.query.node).clauses;
  const auto& first = std::get<Word>(clauses[0].node);
  const auto& phrase = std::get<Phrase>(clauses[1].node);
  EXPECT_EQ(first.typed.begin, 0U);
  EXPECT_EQ(first.typed.end, 5U);
  const auto& second = std::get<Word>(phrase.words[1].node);
  EXPECT_EQ(second.typed.begin, 13U);
  EXPECT_EQ(second.typed.end, 20U);
  EXPECT_EQ(second.form, WordForm::kExact);
}

}  // namespace
}  // namespace morgue
