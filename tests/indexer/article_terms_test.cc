#include "indexer/article_terms.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "archive/impact.h"
#include "tests/indexer/temporary_archive.h"

namespace morgue {
namespace {

constexpr std::uint32_t kReference = 100;

// The impact of one term; -1 where the document has it not.
int impact(const ArticleTerms& terms, const IndexDocument& document,
           std::string_view term) {
  for (const IndexDocument::Posting& posting : document.postings) {
    if (terms.dictionary()[posting.term] == term) {
      return posting.impact;
    }
  }
  return -1;
}

// Words in reading order, sentences apart by ".", texts by "/", fields by "|".
std::string reading(const ArticleTerms& terms, const IndexDocument& document) {
  std::string text;
  for (const std::uint32_t token : document.tokens) {
    text += text.empty() ? "" : " ";
    switch (token) {
      case kNewSentence:
        text += ".";
        break;
      case kTextEnd:
        text += "/";
        break;
      case kFieldEnd:
        text += "|";
        break;
      default:
        text += terms.dictionary()[token - kFirstWord];
    }
  }
  return text;
}

Article story() {
  Article told = article("a-1", "US talks stall",
                         "The talks in the U.S. stalled. They told us little.",
                         "2020-08-03");
  told.byline = "By Ada Quill";
  told.section = "World  News";
  return told;
}

TEST(ArticleTerms, FollowTheSchema) {
  ArticleTerms terms(kReference);
  const IndexDocument& document = terms.document(7, story());
  // Three words of the headline count twice, ten of the body and three of the
  // byline once.
  const Impact expected(19, kReference);
  struct Case {
    const char* term;
    int expected;
  };
  const std::vector<Case> cases = {
      {"talks", expected.of(3)},
      {"Ztalk", expected.of(3)},
      {"Zstall", expected.of(3)},
      {"stall", expected.of(2)},
      {"stalled", expected.of(1)},
      {"us", expected.of(4)},
      {"Kus", expected.of(3)},
      {"Kthe", -1},
      {"Stalks", expected.of(1)},
      {"ZSstall", expected.of(1)},
      {"Sstalled", -1},
      {"Aquill", expected.of(1)},
      {"quill", -1},
      {"Pharbour wire", 0},
      {"XSworld news", 0},
      {"Len", 0},
      {"Qa-1", 0},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(impact(terms, document, c.term), c.expected) << c.term;
  }
  EXPECT_EQ(document.number, 7U);
}

TEST(ArticleTerms, HaveEachTermOnce) {
  ArticleTerms terms(kReference);
  for (ArticleNumber number = 1; number <= 2; ++number) {
    const IndexDocument& document = terms.document(number, story());
    std::vector<std::string> met;
    met.reserve(document.postings.size());
    for (const IndexDocument::Posting& posting : document.postings) {
      met.push_back(terms.dictionary()[posting.term]);
    }
    std::ranges::sort(met);
    EXPECT_EQ(std::ranges::adjacent_find(met), met.end());
    EXPECT_EQ(met.size(), 31U);
  }
}

TEST(ArticleTerms, WeighTermsAgainstTheLength) {
  ArticleTerms terms(kReference);
  const auto of_filler = [&](int words) {
    std::string text = "flood";
    for (int i = 0; i < words; ++i) {
      text += " and";
    }
    return impact(terms, terms.document(1, article("a", "", text)), "flood");
  };
  EXPECT_EQ(of_filler(99), Impact(100, kReference).of(1));
  EXPECT_GT(of_filler(9), of_filler(99));
  EXPECT_GT(of_filler(99), of_filler(999));
}

TEST(ArticleTerms, KeepReadingOrder) {
  struct Case {
    const char* headline;
    const char* deck;
    std::vector<std::string> paragraphs;
    const char* byline;
    std::vector<std::string> authors;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {"", "", {}, "", {}, "| / | /"},
      {"Bridge shut",
       "For repairs",
       {"One. Two", "Three!"},
       "By Ada",
       {"Ada"},
       "bridge shut | for repairs / one . two / three / | Aby Aada / Aada /"},
      {"Rain? Perhaps. No",
       "",
       {"", "Dry."},
       "",
       {},
       "rain . perhaps . no | / / dry / | /"},
      // Sentences start after a stop, not within numbers and names.
      {"",
       "",
       {"Mr. Quill paid 3.5 pounds. the end. The next\n\nIt goes on"},
       "",
       {},
       "| / mr quill paid 3.5 pounds the end . the next . it goes on / | /"},
      {"",
       "",
       {"x"},
       "A. B. Quill. Editor",
       {"Ada Quill", ""},
       "| / x / | Aa Ab Aquill . Aeditor / Aada Aquill / /"},
  };
  ArticleTerms terms(kReference);
  for (const Case& c : cases) {
    Article told = article("a", c.headline, "");
    told.deck = c.deck;
    told.body.clear();
    for (const std::string& text : c.paragraphs) {
      told.body.push_back({.kind = ParagraphKind::kText, .text = text});
    }
    told.byline = c.byline;
    for (const std::string& name : c.authors) {
      told.authors.emplace_back().display = name;
    }
    EXPECT_EQ(reading(terms, terms.document(1, told)), c.expected);
  }
}

TEST(ArticleTerms, MarkCapitalsInMixedCaseOnly) {
  struct Case {
    const char* headline;
    const char* text;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {"WHO warns", "It told us: the US and the WHO.",
       "Kwho warns | / it told us the Kus and the Kwho / | /"},
      {"WHO WARNS", "Who warns?", "who warns | / who warns / | /"},
  };
  ArticleTerms terms(kReference);
  for (const Case& c : cases) {
    EXPECT_EQ(
        reading(terms, terms.document(1, article("a", c.headline, c.text))),
        c.expected);
  }
  Article told = article("a", "", "x");
  told.byline = "By the BBC";
  EXPECT_EQ(reading(terms, terms.document(1, told)),
            "| / x / | Aby Athe Abbc /");
}

// Words are looked up a batch at a time.
TEST(ArticleTerms, ReadTextsOfAnyLength) {
  ArticleTerms terms(kReference);
  std::string text;
  std::string expected = "| /";
  for (int i = 0; i < 1000; ++i) {
    text += "w" + std::to_string(i % 300) + " ";
    expected += " w" + std::to_string(i % 300);
  }
  EXPECT_EQ(reading(terms, terms.document(1, article("a", "", text))),
            expected + " / | /");
}

TEST(ArticleTerms, LeavesBoilerplateOut) {
  Article told = article("a", "Headline", "kept");
  told.body.push_back({.kind = ParagraphKind::kBoilerplate, .text = "dropped"});
  ArticleTerms terms(kReference);
  EXPECT_EQ(reading(terms, terms.document(1, told)), "headline | / kept / | /");
}

TEST(ArticleTerms, TellsTheFormsOfEachStemOnce) {
  ArticleTerms terms(kReference);
  terms.document(1, article("a", "", "deficits deficit deficits"));
  terms.document(2, article("b", "", "deficit"));
  Article french = article("d", "Le", "a");
  french.byline = "Ada";
  french.language.tag = "fr";
  terms.document(3, article("c", "", "a"));
  terms.document(4, french);
  std::string forms;
  terms.for_each_form([&](const std::string& stem, const std::string& word) {
    forms += stem + "=" + word + " ";
  });
  EXPECT_EQ(forms, "Zdeficit=deficits Zdeficit=deficit Za=a Zle=le ZSle=Sle ");
}

TEST(ArticleTerms, StemInTheArticlesLanguage) {
  ArticleTerms terms(kReference);
  Article french = article("a", "", "nationales");
  french.language.tag = "fr";
  EXPECT_GT(impact(terms, terms.document(1, french), "Znational"), 0);
  Article unknown = article("b", "", "nationales");
  unknown.language.tag = "";
  const IndexDocument& document = terms.document(2, unknown);
  EXPECT_GT(impact(terms, document, "Znationales"), 0);
  EXPECT_EQ(impact(terms, document, "Znational"), -1);
}

TEST(ArticleTerms, CarryTheDateOnlyWhereThereIsOne) {
  ArticleTerms terms(kReference);
  const auto has_date = [](const IndexDocument& document) {
    return std::any_of(
        document.values.begin(), document.values.end(),
        [](const auto& value) { return value.first == Slot::kDate; });
  };
  EXPECT_TRUE(has_date(terms.document(1, article("a", "x", "y"))));
  EXPECT_FALSE(has_date(terms.document(2, article("b", "x", "y", ""))));
}

}  // namespace
}  // namespace morgue
