#include "query/query_lowering.h"

#include <vector>

#include <gtest/gtest.h>

#include "query/match_count.h"
#include "query/open_archive.h"
#include "query/query_parser.h"
#include "tests/query/small_archive.h"

namespace morgue {
namespace {

Word word(const std::string& text, WordForm form = WordForm::kStemmed,
          TextField field = TextField::kBody) {
  return {text, form, field, {}};
}

Query query(auto node) { return {std::move(node), {}}; }

Query exact_phrase(const std::vector<std::string>& words) {
  Phrase phrase;
  for (const std::string& text : words) {
    phrase.words.push_back(query(word(text, WordForm::kExact)));
  }
  return query(phrase);
}

Query near(const std::vector<std::string>& words, std::uint32_t distance,
           bool ordered = false) {
  Near near{{}, {.distance = distance, .ordered = ordered}};
  for (const std::string& text : words) {
    near.operands.push_back(query(word(text)));
  }
  return query(near);
}

// Articles are named by one letter each; what is found is the letters.
class QueryLoweringTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    archive = std::make_unique<SmallArchive>();
    archive->add({
        {"a", "2020-08-03", "Trade talks", "The trade deficit grew."},
        {"b", "2020-08-01", "", "A deficit in trade, they said."},
        {"c", "2020-07-31", "", "Trading houses saw one deficit."},
        {"d", "2019-01-01", "", "Traders trade; the trade goes on.", "BBC"},
        {"u", "", "", "An undated deficit. The US and us."},
    });
    archive->add({
        {"e", "2020-08-02", "US exports", "Export of oil by us.", "BBC",
         "business", "en", "By Ann Other"},
        {"f", "2018-05-05", "", "Des deficits commerciaux.", "Le Monde", "",
         "fr"},
        {"x", "2020-08-02", "Trade deficit", "Deleted words.", "Gone"},
    });
    archive->remove("x");
    open = OpenArchive::open(archive->path());
  }
  static void TearDownTestSuite() {
    open.reset();
    archive.reset();
  }

  static std::string found(const Query& query) {
    Xapian::Enquire enquire(open->segments().all());
    enquire.set_query(open->lowering().lower(query));
    const Xapian::MSet matches = enquire.get_mset(0, 100);
    std::string letters;
    for (const Xapian::docid docid : matches) {
      letters += open->record().get(open->segments().number(docid))->id;
    }
    std::sort(letters.begin(), letters.end());
    return letters;
  }

  static std::unique_ptr<SmallArchive> archive;
  static std::unique_ptr<OpenArchive> open;
};

std::unique_ptr<SmallArchive> QueryLoweringTest::archive;
std::unique_ptr<OpenArchive> QueryLoweringTest::open;

TEST_F(QueryLoweringTest, Words) {
  struct Case {
    Word word;
    std::string found;
  };
  const std::vector<Case> cases = {
      {word("trade"), "abcd"},
      {word("trading", WordForm::kExact), "c"},
      {word("trad", WordForm::kPrefix), "abcd"},
      {word("tradi", WordForm::kPrefix), "c"},
      {word("deficit"), "abcfu"},  // "deficits" in French, too
      {word("us", WordForm::kCapitals), "eu"},
      {word("us", WordForm::kExact), "eu"},
      {word("trade", WordForm::kStemmed, TextField::kHeadline), "a"},
      {word("export", WordForm::kStemmed, TextField::kHeadline), "e"},
      {word("export", WordForm::kExact, TextField::kHeadline), ""},
      {word("exp", WordForm::kPrefix, TextField::kHeadline), "e"},
      {word("ann", WordForm::kStemmed, TextField::kByline), "e"},
      {word("nosuchword"), ""},
      {word("zzz", WordForm::kPrefix), ""},
      {word("delete"), ""},  // of a removed article
  };
  for (const auto& c : cases) {
    EXPECT_EQ(found(query(c.word)), c.found)
        << c.word.text << " " << static_cast<int>(c.word.form);
  }
}

TEST_F(QueryLoweringTest, Phrases) {
  EXPECT_EQ(found(exact_phrase({"trade", "deficit"})), "a");
  EXPECT_EQ(found(exact_phrase({"deficit", "trade"})), "");
  EXPECT_EQ(found(exact_phrase({"deficit"})), "abcu");
  // Headline and body are apart.
  EXPECT_EQ(found(exact_phrase({"talks", "the"})), "");
  const Phrase with_prefix{{query(word("tra", WordForm::kPrefix)),
                            query(word("deficit", WordForm::kExact))}};
  EXPECT_EQ(found(query(with_prefix)), "a");
  const Phrase without_words{{query(word("zzz", WordForm::kPrefix)),
                              query(word("deficit", WordForm::kExact))}};
  EXPECT_EQ(found(query(without_words)), "");
  const Phrase capitals{{query(word("the", WordForm::kExact)),
                         query(word("us", WordForm::kCapitals))}};
  EXPECT_EQ(found(query(capitals)), "u");
}

// What nobody had the time to look at is not found, whether it is asked for or
// left out.
TEST_F(QueryLoweringTest, FindsNothingOfPatternsAfterItsDeadline) {
  const Query near_words = near({"trade", "deficit"}, 1);
  const Query others =
      query(And{{query(word("deficit")), query(Not{{near_words}})}});
  EXPECT_EQ(found(near_words), "a");
  EXPECT_EQ(found(others), "bcfu");
  open->deadline() = Deadline(Deadline::Clock::time_point::min());
  EXPECT_TRUE(open->deadline().look());
  EXPECT_EQ(found(near_words), "");
  EXPECT_EQ(found(others), "fu");  // they do not have both words
  open->deadline() = Deadline();
}

TEST_F(QueryLoweringTest, Proximity) {
  struct Case {
    Query query;
    std::string found;
  };
  const std::vector<Case> cases = {
      {near({"trade", "deficit"}, 1), "a"},
      {near({"trade", "deficit"}, 2), "ab"},  // deficit in trade
      {near({"trade", "deficit"}, 3), "ab"},
      {near({"trade", "deficit"}, 4), "abc"},  // trading houses saw one deficit
      {near({"trade", "deficit"}, 4, true), "ac"},
      {near({"deficit", "trade"}, 4, true), "b"},
      {near({"trade", "trade"}, 1), ""},
      {near({"trade", "trade"}, 2), "d"},  // two of them: trade; the trade
      {near({"deficit", "deficit"}, 50), ""},
      {near({"trade", "houses", "deficit"}, 2), ""},
      {near({"trade", "houses", "deficit"}, 3), "c"},
      {near({"trade"}, 3), "abcd"},
      {near({"nosuch", "trade"}, 3), ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(found(c.query), c.found) << describe(c.query);
  }
}

TEST_F(QueryLoweringTest, FiltersAndDates) {
  const auto day = [](const std::string& text) {
    return parse_iso(text)->wall_seconds();
  };
  struct Case {
    Query query;
    std::string found;
  };
  const std::vector<Case> cases = {
      {query(Filter{KeywordField::kSource, "bbc"}), "de"},
      {query(Filter{KeywordField::kSource, "Gone"}), ""},
      {query(Filter{KeywordField::kSection, "Business"}), "e"},
      {query(Filter{KeywordField::kLanguage, "fr"}), "f"},
      {query(Filter{KeywordField::kId, "c"}), "c"},
      {query(DateRange{}), "abcdef"},
      {query(DateRange{day("2020-08-01"), {}}), "abe"},
      {query(DateRange{day("2020-08-01"), day("2020-08-03")}), "be"},
      {query(DateRange{day("2020-08-02"), day("2020-08-03")}), "e"},
      {query(DateRange{{}, day("2019-01-01")}), "f"},
      {query(DateRange{{}, day("2019-01-01") + 1}), "df"},
      {query(DateRange{day("2021-01-01"), {}}), ""},
      {query(DateRange{{}, day("2000-01-01")}), ""},
      {query(DateRange{day("2020-08-03"), day("2020-08-01")}), ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(found(c.query), c.found) << describe(c.query);
  }
}

TEST_F(QueryLoweringTest, Combinations) {
  const Query trade = query(word("trade"));
  const Query deficit = query(word("deficit"));
  const Query bbc = query(Filter{KeywordField::kSource, "BBC"});
  const Query none = query(word("nosuchword"));
  const auto negation = [](const Query& clause) {
    return query(Not{{clause}});
  };
  struct Case {
    Query query;
    std::string found;
  };
  const std::vector<Case> cases = {
      {query(Everything{}), "abcdefu"},
      {query(And{{trade, deficit}}), "abc"},
      {query(Or{{trade, deficit}}), "abcdfu"},
      {query(Or{{none, bbc}}), "de"},
      {query(And{{trade, bbc}}), "d"},
      {query(And{{bbc, query(Everything{})}}), "de"},
      {query(And{{trade, negation(deficit)}}), "d"},
      {query(And{{trade, negation(deficit), negation(bbc)}}), ""},
      {query(And{{bbc, negation(trade)}}), "e"},
      {query(And{{negation(trade), negation(deficit)}}), "e"},
      {negation(trade), "efu"},
      {negation(negation(trade)), "abcd"},
      {query(Or{{negation(trade), deficit}}), "abcefu"},
      {negation(none), "abcdefu"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(found(c.query), c.found) << describe(c.query);
  }
}

TEST_F(QueryLoweringTest, KnowsWhatScores) {
  const Query trade = query(word("trade"));
  const Query bbc = query(Filter{KeywordField::kSource, "BBC"});
  EXPECT_TRUE(scores(trade));
  EXPECT_TRUE(scores(query(And{{bbc, trade}})));
  EXPECT_TRUE(scores(query(Or{{bbc, exact_phrase({"a", "b"})}})));
  EXPECT_FALSE(scores(bbc));
  EXPECT_FALSE(scores(query(Not{{trade}})));
  EXPECT_FALSE(scores(query(And{{bbc, query(Not{{trade}})}})));
  EXPECT_FALSE(scores(query(Everything{})));
}

TEST(PrefixExpansion, RefusesPrefixesOfTooManyWords) {
  SmallArchive archive;
  std::string text;
  for (int i = 0; i < 1001; ++i) {
    text += "word" + std::to_string(i) + "x ";
  }
  archive.add({{"a", "2020-01-01", "Many", text}});
  const auto open = OpenArchive::open(archive.path());
  try {
    open->lowering().lower(query(word("word", WordForm::kPrefix)));
    FAIL() << "word* was not refused";
  } catch (const QueryError& error) {
    EXPECT_EQ(error.failure(), Failure::kTooExpensive);
    EXPECT_NE(std::string(error.what()).find("1,001"), std::string::npos)
        << error.what();
  }
  EXPECT_NO_THROW(
      open->lowering().lower(query(word("word1", WordForm::kPrefix))));
}

TEST(QueryLanguages, LeavesOutRareOnesWhereThereAreMany) {
  Catalog catalog;
  catalog.languages = {{"en", 1000}, {"pt", 3}, {"pt-br", 4}};
  EXPECT_EQ(query_languages(catalog), (std::vector<std::string>{"en", "pt"}));
  catalog.languages = {{"en", 1000}, {"nl", 500}, {"de", 8}, {"vi", 7}};
  EXPECT_EQ(query_languages(catalog),
            (std::vector<std::string>{"en", "nl", "de"}));
}

}  // namespace
}  // namespace morgue
