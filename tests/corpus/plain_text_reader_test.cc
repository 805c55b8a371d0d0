#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/reading.h"

namespace morgue {
namespace {

TEST(PlainText, ACopiedArticleIsTakenApart) {
  const Submission read = read_one(
      "\xEF\xBB\xBF"
      "Bridge over the Alm closed for the winter\r\n\r\n"
      "By Jane Roe and John Doe\r\n"
      "Published: 3 August 2020\r\n\r\n"
      "GMUNDEN, Aug 3 (AFP) - The old bridge over the river was closed on "
      "Monday, the town said.\r\n\r\n"
      "Engineers had found cracks in two of its five piers in the spring.\r\n"
      "\r\nNo money\r\n\r\n"
      "The province refused to pay for the repair, a spokeswoman told us.\r\n"
      "\r\nRead more: the flood of last autumn\r\n\r\n"
      "It will stay closed until April.\r\n\r\n\xC2\xA0\r\n\r\n"
      "-Gazette\r\n\r\nAbout The Author\r\n\r\nJane Roe likes bridges.\r\n",
      {}, "bridge.txt");
  const Article& article = read.article;
  EXPECT_TRUE(article.id.ends_with("/bridge.txt")) << article.id;
  EXPECT_EQ(article.headline, "Bridge over the Alm closed for the winter");
  EXPECT_EQ(article.byline, "By Jane Roe and John Doe");
  ASSERT_EQ(article.authors.size(), 2U);
  EXPECT_EQ(article.authors[1].sort_name, "Doe, John");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_iso(*article.published), "2020-08-03");
  EXPECT_EQ(article.published->origin, DateOrigin::kText);
  EXPECT_EQ(article.dateline.place, "GMUNDEN");
  EXPECT_EQ(article.dateline.day, "Aug 3");
  EXPECT_EQ(article.source, "AFP");
  EXPECT_EQ(article.credit, "-Gazette");
  EXPECT_EQ(
      body_of(article),
      "The old bridge over the river was closed on Monday, the town said.\n"
      "Engineers had found cracks in two of its five piers in the spring.\n"
      "2:No money\n"
      "The province refused to pay for the repair, a spokeswoman told us.\n"
      "8:Read more: the flood of last autumn\n"
      "It will stay closed until April.\n"
      "8:About The Author\n"
      "8:Jane Roe likes bridges.\n");
  EXPECT_EQ(warnings_of(read), "");
}

TEST(PlainText, SmallAndOddTexts) {
  struct Case {
    std::string_view text;
    std::string_view article;  // id|headline|date|paragraphs
  };
  const std::vector<Case> cases = {
      {"Only a headline", "x|Only a headline||"},
      {"Headline\nFirst.\nSecond.", "x|Headline||First.¶Second."},
      {"\n\n  Headline  \n\nBody.", "x|Headline||Body."},
      {"Related posts", "x|Related posts||"},
      {"About the author\n\nShe writes.", "x|About the author||She writes."},
      {"Headline\n\n2020\n\nBody.", "x|Headline||2020¶Body."},
      {"Headline\n\n2020-08-03\n\nBody.", "x|Headline|2020-08-03|Body."},
      {"Headline\n\nBody.\n\n-BBC", "x|Headline||Body."},
      // A text that starts in the middle of things has no headline.
      {"The council of the town met on Monday evening and talked at length\n"
       "about the bridge, which has been closed to all traffic since the\n"
       "flood.\n\nIt was late.",
       "x|||The council of the town met on Monday evening and talked at "
       "length about the bridge, which has been closed to all traffic since "
       "the flood.¶It was late."},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(std::string(each.text),
                                  options_for(Format::kText), "x")),
              std::string(each.article) + "\n")
        << each.text;
  }
  const std::string broad(201, 'x');
  EXPECT_EQ(read_one(broad, options_for(Format::kText)).article.headline, "");
}

TEST(PlainText, BoilerplateIsSoughtInTheLastPartOnly) {
  const Submission read = read_one(
      "Headline\n\nShare\n\nThe word above is a heading of the story.\n\n"
      "Second paragraph of the story.\n\nThird paragraph of the story.\n");
  EXPECT_EQ(body_of(read.article),
            "Share\nThe word above is a heading of the story.\n"
            "Second paragraph of the story.\nThird paragraph of the story.\n");
}

TEST(PlainText, WhatTheUserMapsGoesOverTheText) {
  ReaderOptions options = options_for(Format::kText);
  options.map =
      FieldMap::parse("section=@folder,published=@stem,source='The Gazette'");
  const Submission read = read_one("Headline\n\nBody.\n\n-BBC", options,
                                   "somewhere/politics/2020-08-03.txt.gz");
  EXPECT_EQ(read.article.section, "politics");
  EXPECT_EQ(read.article.source, "The Gazette");
  ASSERT_TRUE(read.article.published);
  EXPECT_EQ(to_iso(*read.article.published), "2020-08-03");
  EXPECT_EQ(read.article.published->origin, DateOrigin::kFile);
  EXPECT_TRUE(read.article.id.ends_with("/somewhere/politics/2020-08-03.txt"))
      << read.article.id;
}

TEST(PlainText, OldEncodingsAreToldOf) {
  const Submission read = read_one(
      "Caf\xE9 prices\n\nUp by \xA3"
      "1.");
  EXPECT_EQ(read.article.headline, "Café prices");
  EXPECT_EQ(body_of(read.article), "Up by £1.\n");
  EXPECT_EQ(warnings_of(read), "not-utf8");
}

}  // namespace
}  // namespace morgue
