#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/reading.h"

namespace morgue {
namespace {

TEST(Wapo, AWholeStory) {
  const Submission read = read_one(
      R"({"id": "w1", "article_url": "/local/salt/w1_story.html",)"
      R"( "title": "Salt &amp; sea", "author": "Jane Roe; John Doe",)"
      R"( "published_date": 1356999181000, "contents": [null,)"
      R"({"content": "Local", "type": "kicker"},)"
      R"({"content": "Salt", "type": "title"},)"
      R"({"content": "Prices up", "type": "deck"},)"
      R"({"content": "By Jane Roe and John Doe", "type": "byline"},)"
      R"({"content": 1514865008000, "type": "date"},)"
      R"({"type": "image", "fullcaption": "A heap: Jim Poe", "blurb": "x"},)"
      R"({"content": "A <a href=\"#\">dear</a> year", "type":)"
      R"( "sanitized_html", "subtype": "paragraph", "mime": "text/html"},)"
      R"({"content": "Prices", "type": "sanitized_html", "subtype":)"
      R"( "subhead"}, {"content": null, "type": "sanitized_html"},)"
      R"({"content": ["One", "Two"], "type": "list"},)"
      R"({"content": "So dear!", "type": "pull_quote"},)"
      R"({"content": "It was 5.", "type": "correction"},)"
      R"({"type": "author_info", "name": "Jane Roe", "role": "Reporter",)"
      R"( "bio": "Jane covers salt."}],)"
      R"( "type": "article", "source": "The Washington Post"})");
  const Article& article = read.article;
  EXPECT_EQ(article.id, "w1");
  EXPECT_EQ(article.headline, "Salt & sea");
  EXPECT_EQ(article.deck, "Prices up");
  EXPECT_EQ(article.kicker, "Local");
  EXPECT_EQ(article.section, "Local");
  EXPECT_EQ(body_of(article),
            "5:A heap: Jim Poe\nA dear year\n2:Prices\n4:One\n4:Two\n"
            "3:So dear!\n8:Jane covers salt.\n");
  EXPECT_EQ(article.byline, "By Jane Roe and John Doe");
  ASSERT_EQ(article.authors.size(), 2U);
  EXPECT_EQ(article.authors[0].role, "Reporter");
  EXPECT_EQ(article.authors[1].display, "John Doe");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_iso(*article.published), "2013-01-01T00:13:01Z");
  EXPECT_EQ(article.source, "The Washington Post");
  EXPECT_EQ(article.genre, "article");
  EXPECT_EQ(article.url,
            "https://www.washingtonpost.com/local/salt/w1_story.html");
  EXPECT_EQ(article.language.tag, "en");
  ASSERT_EQ(article.corrections.size(), 1U);
  EXPECT_EQ(article.corrections[0].text, "It was 5.");
  EXPECT_EQ(article.raw.format, "wapo");
  EXPECT_EQ(warnings_of(read), "date-conflict");
}

TEST(Wapo, WhatMayBeMissing) {
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::string start = R"({"id":"a","article_url":"u","contents":)";
  const std::vector<Case> cases = {
      {start + R"([{"type":"title","content":"T"},)"
               R"({"type":"date","content":1514865008000}]})",
       "a|T|2018-01-02T03:50:08Z|\n"},
      {start + R"(null,"title":"T","published_date":null})", "a|T||\n"},
      {start + R"([{"type":"title","content":null}]})", "!no-text@1\n"},
      {start + R"("words","title":"T"})" + "\n" + start + "[\n",
       "a|T||\n!bad-json@2\n"},
      {start + R"([[1],{"content":{"x":1},"type":"tweet"},{}],"title":"T"})",
       "a|T||\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input, options_for(Format::kWapo))),
              each.records)
        << each.input;
  }
}

}  // namespace
}  // namespace morgue
