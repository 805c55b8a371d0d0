#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/reading.h"

namespace morgue {
namespace {

constexpr std::string_view kWhole =
    "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n"
    "<REUTERS TOPICS=\"YES\" OLDID=\"9\" NEWID=\"7\">\n"
    "<DATE> 3-MAR-1987 15:01:01.79&#5;&#5;F</DATE>\n"
    "<TOPICS><D>salt</D><D>sea-salt</D></TOPICS>\n<PLACES><D>malta</D></PLACES>"
    "<PEOPLE></PEOPLE><ORGS></ORGS>\n<UNKNOWN>&#22;junk</UNKNOWN>\n"
    "<TEXT>&#2;\n<TITLE>SALT &lt;NACL> &amp; SEA\n WATER</TITLE>\n"
    "<AUTHOR>    By Jane Roe, Reuters</AUTHOR>\n"
    "<DATELINE>    VALLETTA, March 3 - </DATELINE><BODY>Salt was dear\n"
    "all day, anti-\nsalt traders said.\n    It cost 5\xA3.\n"
    " Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n";

TEST(Reuters, AWholeStory) {
  const Submission read = read_one(std::string(kWhole));
  const Article& article = read.article;
  EXPECT_EQ(article.id, "reuters21578:7");
  EXPECT_EQ(article.headline, "SALT <NACL> & SEA WATER");
  EXPECT_EQ(body_of(article),
            "Salt was dear all day, anti-salt traders said.\nIt cost 5£.\n");
  EXPECT_EQ(article.source, "Reuters");
  EXPECT_EQ(article.credit, "Reuter");
  EXPECT_EQ(article.byline, "By Jane Roe, Reuters");
  ASSERT_EQ(article.authors.size(), 1U);
  EXPECT_EQ(article.authors[0].affiliation, "Reuters");
  EXPECT_EQ(article.dateline.raw, "VALLETTA, March 3 -");
  EXPECT_EQ(article.dateline.place, "VALLETTA");
  EXPECT_EQ(article.section, "");
  EXPECT_EQ(article.language, (Language{"en", LanguageOrigin::kDeclared, 100}));
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_iso(*article.published), "1987-03-03T15:01:01");
  EXPECT_FALSE(article.published->zone_known);
  ASSERT_EQ(article.subjects.size(), 3U);
  EXPECT_EQ(article.subjects[1].scheme, "reuters-topics");
  EXPECT_EQ(article.subjects[1].code, "sea-salt");
  EXPECT_EQ(article.subjects[2].scheme, "reuters-places");
  EXPECT_EQ(article.raw.format, "reuters-sgml");
  EXPECT_EQ(article.raw.offset, 36U);
  EXPECT_EQ(warnings_of(read), "not-utf8");
}

std::string story(std::string_view date, std::string_view text) {
  return "<REUTERS NEWID=\"1\">\n<DATE>" + std::string(date) +
         "</DATE>\n<TEXT" + std::string(text) + "</TEXT>\n</REUTERS>\n";
}

TEST(Reuters, StoriesInEveryShape) {
  const std::string day = "1-APR-1987 00:00:00.00";
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {story(day,
             " TYPE=\"BRIEF\">&#2;\n******<TITLE>SALT UP\n"
             "</TITLE>Blah blah blah.\n&#3;\n"),
       "reuters21578:1|SALT UP|1987-04-01T00:00:00|\n"},
      {story(day,
             " TYPE=\"UNPROC\">&#2;\nSALT PRICES\n Malta 5\n Cyprus 6\n"
             " Reuter\n&#3;"),
       "reuters21578:1|SALT PRICES|1987-04-01T00:00:00|Malta 5¶Cyprus 6\n"},
      {story(day, ">&#2;\n&#3;"), "!no-text@1\n"},
      {story("31-APR-1987 00:00:00", "><TITLE>T</TITLE>"),
       "reuters21578:1|T||\n"},
      {story("1-APR-1987 00:00:00  # a guess", "><TITLE>T</TITLE>"),
       "reuters21578:1|T||\n"},
      {story(day,
             "><TITLE>T</TITLE><DATELINE> ROME, April 1 - Some had "
             "</DATELINE><BODY>slipped.\nREUTER...</BODY>"),
       "reuters21578:1|T|1987-04-01T00:00:00|Some had slipped.\n"},
      {"<REUTERS NEWID=\"1\"><TEXT><TITLE>T</TITLE>\n" +
           story(day, "><TITLE>U</TITLE>"),
       "!bad-sgml@1\nreuters21578:1|U|1987-04-01T00:00:00|\n"},
      {"<REUTERS NEWID=\"1\"></REUTERS>\nstray words\n" +
           story(day, "><TITLE>U</TITLE>"),
       "!no-text@1\n!bad-sgml@1\nreuters21578:1|U|1987-04-01T00:00:00|\n"},
      {"<REUTERS NEWID=\"1\"><TEXT>", "!bad-sgml@1\n"},
      {"<REUTERS", "!bad-sgml@1\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input, options_for(Format::kReuters))),
              each.records)
        << each.input;
  }
}

}  // namespace
}  // namespace morgue
