#include "corpus/finish_article.h"

#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/reading.h"

namespace morgue {
namespace {

TEST(FinishArticle, QualifiesIdsOfDigitsByTheSource) {
  struct Case {
    std::string_view id;
    std::string_view source;  // of the record
    std::string_view chosen;  // of the run
    std::string_view expected;
  };
  const std::vector<Case> cases = {
      {"17", "The Gazette", "", "the-gazette:17"},
      {"17", "", "Gazette", "gazette:17"},
      {"17", "Le Monde", "Gazette", "le-monde:17"},
      {"17", "Süddeutsche", "", "suddeutsche:17"},
      {"17", "", "", "17"},
      {"a17", "Gazette", "", "a17"},
      {"", "Gazette", "", ""},
      {"17", "...", "", "17"},
  };
  for (const auto& each : cases) {
    Submission submission;
    submission.article.id = each.id;
    submission.article.source = each.source;
    ReaderOptions options;
    options.source = each.chosen;
    finish_article(submission, options);
    EXPECT_EQ(submission.article.id, each.expected)
        << each.id << " of " << each.source << each.chosen;
  }
}

TEST(FinishArticle, SettlesTheLanguage) {
  struct Case {
    std::string_view declared;
    std::string_view chosen;
    std::string_view tag;
    LanguageOrigin origin;
  };
  const std::vector<Case> cases = {
      {"EN_us", "", "en-us", LanguageOrigin::kDeclared},
      {"fr", "de", "fr", LanguageOrigin::kDeclared},
      {"", "de", "de", LanguageOrigin::kDefault},
      {"", "", "", LanguageOrigin::kUnknown},
  };
  for (const auto& each : cases) {
    Submission submission;
    submission.article.language.tag = each.declared;
    ReaderOptions options;
    options.language = each.chosen;
    finish_article(submission, options);
    EXPECT_EQ(submission.article.language.tag, each.tag) << each.declared;
    EXPECT_EQ(submission.article.language.origin, each.origin) << each.declared;
  }
}

TEST(FinishArticle, MendsTrimsAndDrops) {
  Submission submission;
  Article& article = submission.article;
  article.headline = std::string("  Two\n lines\0 ", 14);
  article.section = "caf\xE9";
  article.body = {{ParagraphKind::kText, " \t "},
                  {ParagraphKind::kText, " kept \n here "},
                  {ParagraphKind::kTable, "a  1\nb  2\n"}};
  article.keywords = {"", " one "};
  finish_article(submission, {});
  EXPECT_EQ(article.headline, "Two lines");
  EXPECT_EQ(article.section, "café");
  EXPECT_EQ(body_of(article), "kept here\n6:a  1\nb  2\n");
  EXPECT_EQ(article.keywords, std::vector<std::string>{"one"});
  EXPECT_EQ(warnings_of(submission), "not-utf8");
}

TEST(FinishArticle, BoilerplateAloneIsNoText) {
  Article article;
  EXPECT_FALSE(has_text(article));
  article.body = {{ParagraphKind::kBoilerplate, "Related posts"}};
  EXPECT_FALSE(has_text(article));
  article.body.push_back({ParagraphKind::kCaption, "A bridge"});
  EXPECT_TRUE(has_text(article));
}

}  // namespace
}  // namespace morgue
