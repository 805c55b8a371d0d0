#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/reading.h"

namespace morgue {
namespace {

TEST(Rcv1, AWholeStory) {
  const Submission read =
      read_one(R"(<?xml version="1.0" encoding="iso-8859-1" ?>
<newsitem itemid="2286" id="root" date="1996-08-21" xml:lang="en">
<title>MALTA: Salt is dear.</title><headline>Salt is dear.</headline>
<byline>Jane Roe</byline><dateline>VALLETTA 1996-08-20</dateline>
<text><p>Salt was &quot;dear&quot;.</p>
<p>It cost 5 lire.</p></text>
<copyright>(c) Made up 1996</copyright>
<metadata>
<codes class="bip:countries:1.0"><code code="MALTA">
<editdetail attribution="x" action="confirmed" date="1996-08-20"/></code></codes>
<codes class="bip:topics:1.0"><code code="M14"></code><code code="MCAT"/></codes>
<dc element="dc.date.published" value="1996-08-20"/>
<dc element="dc.publisher" value="Made Up Holdings"/>
<dc element="dc.source" value="Made Up"/>
</metadata></newsitem>)");
  const Article& article = read.article;
  EXPECT_EQ(article.id, "rcv1:2286");
  EXPECT_EQ(article.headline, "Salt is dear.");
  EXPECT_EQ(body_of(article), "Salt was \"dear\".\nIt cost 5 lire.\n");
  EXPECT_EQ(article.byline, "Jane Roe");
  ASSERT_EQ(article.authors.size(), 1U);
  EXPECT_EQ(article.dateline.raw, "VALLETTA 1996-08-20");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_iso(*article.published), "1996-08-20");
  EXPECT_EQ(article.source, "Made Up");
  EXPECT_EQ(article.provider, "Made Up Holdings");
  EXPECT_EQ(article.rights.notice, "(c) Made up 1996");
  EXPECT_EQ(article.language.tag, "en");
  ASSERT_EQ(article.subjects.size(), 3U);
  EXPECT_EQ(article.subjects[0], (Subject{"rcv1-countries", "MALTA", ""}));
  EXPECT_EQ(article.subjects[2], (Subject{"rcv1-topics", "MCAT", ""}));
  EXPECT_EQ(article.raw.format, "rcv1");
}

TEST(Rcv1, WholeAndBroken) {
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {"<newsitem itemid=\"1\" date=\"1996-08-20\"><title>A: T</title>"
       "</newsitem>\n<newsitem itemid=\"2\"><headline>U</headline></newsitem>",
       "rcv1:1|A: T|1996-08-20|\nrcv1:2|U||\n"},
      {"<newsitem itemid=\"1\"></newsitem>", "!no-text@1\n"},
      {"<newsitem itemid=\"1\"><headline>U", "!bad-xml@1\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input)), each.records) << each.input;
  }
}

}  // namespace
}  // namespace morgue
