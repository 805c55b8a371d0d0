#include "indexer/article_terms.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/indexer/temporary_archive.h"

namespace morgue {
namespace {

// "term:wdf@p1,p2" of one term; empty where the document has it not.
std::string posting(const IndexDocument& document, std::string_view term) {
  for (const auto& found : document.postings) {
    if (found.term == term) {
      std::string text = std::string(term) + ":" + std::to_string(found.wdf);
      const char* mark = "@";
      for (const auto position : document.positions_of(found)) {
        text += mark + std::to_string(position);
        mark = ",";
      }
      return text;
    }
  }
  return "";
}

TEST(ArticleTerms, FollowTheSchema) {
  Article told = article("a-1", "US talks stall",
                         "The talks in the U.S. stalled. They told us little.",
                         "2020-08-03");
  told.byline = "By Ada Quill";
  told.section = "World  News";
  ArticleTerms terms;
  const IndexDocument& document = terms.document(7, told);
  // Headline positions 1-3; the body begins kFieldGap and the empty deck's
  // gap later.
  struct Case {
    const char* term;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {"talks", "talks:3@2,1006"},
      {"Ztalk", "Ztalk:3"},
      {"Zstall", "Zstall:3"},
      {"stall", "stall:2@3"},
      {"stalled", "stalled:1@1010"},
      {"us", "us:4@1,1009,1013"},
      {"Kus", "Kus:3@1,1009"},
      {"Kthe", ""},
      {"Stalks", "Stalks:1@2"},
      {"ZSstall", "ZSstall:1"},
      {"Sstalled", ""},
      {"Aquill", "Aquill:1@2018"},
      {"Pharbour wire", "Pharbour wire:0"},
      {"XSworld news", "XSworld news:0"},
      {"Len", "Len:0"},
      {"Qa-1", "Qa-1:0"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(posting(document, c.term), c.expected) << c.term;
  }
  EXPECT_EQ(document.number, 7U);
}

TEST(ArticleTerms, LeavesBoilerplateOut) {
  Article told = article("a", "Headline", "kept");
  told.body.push_back({.kind = ParagraphKind::kBoilerplate, .text = "dropped"});
  ArticleTerms terms;
  const IndexDocument& document = terms.document(1, told);
  EXPECT_NE(posting(document, "kept"), "");
  EXPECT_EQ(posting(document, "dropped"), "");
}

TEST(ArticleTerms, TellsTheFormsOfEachStemOnce) {
  ArticleTerms terms;
  terms.document(1, article("a", "", "deficits deficit deficits"));
  terms.document(2, article("b", "", "deficit"));
  std::string forms;
  terms.for_each_form([&](const std::string& stem, const std::string& word) {
    forms += stem + "=" + word + " ";
  });
  EXPECT_EQ(forms, "Zdeficit=deficits Zdeficit=deficit ");
}

TEST(ArticleTerms, StemInTheArticlesLanguage) {
  ArticleTerms terms;
  Article french = article("a", "", "nationales");
  french.language.tag = "fr";
  EXPECT_EQ(posting(terms.document(1, french), "Znational"), "Znational:1");
  Article unknown = article("b", "", "nationales");
  unknown.language.tag = "";
  EXPECT_EQ(posting(terms.document(2, unknown), "Znationales"),
            "Znationales:1");
}

TEST(ArticleTerms, CarryTheDateOnlyWhereThereIsOne) {
  ArticleTerms terms;
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
