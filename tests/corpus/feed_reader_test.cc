#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/feed_channel.h"
#include "corpus/url_join.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

TEST(UrlJoin, ResolvesReferences) {
  struct Case {
    std::string_view base;
    std::string_view reference;
    std::string_view joined;
  };
  const std::vector<Case> cases = {
      {"http://a.example/b/c?x=1", "d", "http://a.example/b/d"},
      {"http://a.example/b/c", "/d", "http://a.example/d"},
      {"http://a.example", "d", "http://a.example/d"},
      {"http://a.example/b", "//c.example/d", "http://c.example/d"},
      {"http://a.example/b?x#y", "?z", "http://a.example/b?z"},
      {"http://a.example/b", "https://c.example/", "https://c.example/"},
      {"http://a.example/b", "tag:x,2020:1", "tag:x,2020:1"},
      {"b/c", "d", "d"},
      {"", "d", "d"},
      {"http://a.example/b", " ", ""},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(url_join(each.base, each.reference), each.joined)
        << each.base << " and " << each.reference;
  }
}

TEST(FeedPerson, NamesWithoutAddresses) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"jane@salt.example (Jane Roe)", "Jane Roe"},
      {"Jane Roe <jane@salt.example>", "Jane Roe"},
      {" Jane Roe ", "Jane Roe"},
      {"jane@salt.example", "jane@salt.example"},
      {"@janeroe", "@janeroe"},
      {"", ""},
  };
  for (const auto& [text, name] : cases) {
    EXPECT_EQ(feed_person(text), name) << text;
  }
}

constexpr std::string_view kRss = R"(<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
<channel><title>The Salt Gazette</title><link>https://salt.example/</link>
<language>en-gb</language><copyright>(c) Salt</copyright>
<item><title>Salt &amp;amp; sea &lt;b&gt;up&lt;/b&gt;</title>
<link>/news/1?feed</link><feedburner:origLink>https://salt.example/news/1
</feedburner:origLink>
<guid isPermaLink="false">salt-1</guid>
<pubDate>Mon, 03 Aug 2020 14:05:00 EDT</pubDate>
<dc:creator>Jane Roe</dc:creator><dc:creator>John Doe</dc:creator>
<description>Another story in short.</description>
<content:encoded><![CDATA[<p>Salt was <i>dear</i>.</p><h3>Why</h3>
<ul><li>Rain</li></ul>]]></content:encoded>
<media:content url="x.jpg"><media:description>A heap</media:description>
</media:content>
<category>Trade</category><category>Sea</category>
<category domain="http://list.example">Salt</category>
</item></channel></rss>)";

TEST(Feed, AnItemOfRss) {
  const Submission read = read_one(std::string(kRss));
  const Article& article = read.article;
  EXPECT_EQ(article.id, "salt-1");
  EXPECT_EQ(article.headline, "Salt & sea up");
  EXPECT_EQ(body_of(article), "Salt was dear.\n2:Why\n4:Rain\n5:A heap\n");
  EXPECT_EQ(article.deck, "Another story in short.");
  EXPECT_EQ(article.byline, "Jane Roe and John Doe");
  ASSERT_EQ(article.authors.size(), 2U);
  EXPECT_EQ(article.authors[1].sort_name, "Doe, John");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_iso(*article.published), "2020-08-03T14:05:00-04:00");
  EXPECT_FALSE(article.updated);
  EXPECT_EQ(article.source, "The Salt Gazette");
  EXPECT_EQ(article.url, "https://salt.example/news/1");
  EXPECT_EQ(article.alternate_urls,
            std::vector<std::string>{"https://salt.example/news/1?feed"});
  EXPECT_EQ(article.section, "");
  EXPECT_EQ(article.keywords, (std::vector<std::string>{"Trade", "Sea"}));
  ASSERT_EQ(article.subjects.size(), 1U);
  EXPECT_EQ(article.subjects[0],
            (Subject{"http://list.example", "Salt", "Salt"}));
  EXPECT_EQ(article.language.tag, "en-gb");
  EXPECT_EQ(article.rights.notice, "(c) Salt");
  EXPECT_EQ(article.raw.format, "feed");
  EXPECT_EQ(warnings_of(read), "");
}

constexpr std::string_view kAtom = R"(<feed
  xmlns="http://www.w3.org/2005/Atom" xml:lang="de"
  xml:base="https://salt.example/a/"><title>Das Salz</title>
<author><name>Die Redaktion</name></author>
<entry xml:lang="fr"><id>tag:salt.example,2020:1</id>
<title type="html">Sel &amp;amp; mer</title>
<link rel="self" href="x"/><link href="1.html"/>
<published>2020-08-03T14:05:00+02:00</published>
<updated>2020-08-04T10:00:00Z</updated>
<category term="trade" scheme="urn:t" label="Trade"/><category term="sel"/>
<summary>Le sel [...]</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>Le sel &lt; mer.</p><blockquote>Cher!</blockquote></div></content>
<rights>Sel</rights>
<source><title>Le Sel</title></source></entry>
<entry><id>2</id><title>5 &lt; 6</title><updated>2020-08-05</updated>
<content type="text">One.

Two &amp;amp; three.</content></entry></feed>)";

TEST(Feed, EntriesOfAtom) {
  const auto all = read_bytes(std::string(kAtom));
  ASSERT_EQ(describe(all),
            "tag:salt.example,2020:1|Sel & mer|2020-08-03T14:05:00+02:00|"
            "Le sel < mer.¶Cher!\n"
            "das-salz:2|5 < 6|2020-08-05|One.¶Two &amp; three.\n");
  const Article& one = std::get<Submission>(all[0]).article;
  EXPECT_EQ(one.deck, "");  // only how the text begins
  EXPECT_EQ(one.url, "https://salt.example/a/1.html");
  EXPECT_EQ(one.language.tag, "fr");
  EXPECT_EQ(one.source, "Le Sel");
  EXPECT_EQ(one.provider, "Das Salz");
  EXPECT_EQ(one.byline, "Die Redaktion");
  EXPECT_EQ(one.section, "sel");
  ASSERT_EQ(one.subjects.size(), 1U);
  EXPECT_EQ(one.subjects[0], (Subject{"urn:t", "trade", "Trade"}));
  EXPECT_EQ(one.rights.notice, "Sel");
  ASSERT_TRUE(one.updated);
  EXPECT_EQ(to_iso(*one.updated), "2020-08-04T10:00:00Z");
  EXPECT_EQ(std::get<Submission>(all[1]).article.language.tag, "de");
}

std::string rss(std::string_view items) {
  return "<rss><channel><title>T</title>" + std::string(items) +
         "</channel></rss>";
}

TEST(Feed, InEveryShape) {
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {rss("<item><description>&amp;lt;p&gt;One.&amp;lt;/p&gt;&amp;lt;p&gt;Two."
           "&amp;lt;/p&gt;</description></item>"),
       "|||One.¶Two.\n"},
      {rss("<item><description><p>Bare &amp; raw.</p></description></item>"),
       "|||Bare & raw.\n"},
      {rss("<item><title>A &nbsp; B &eacute; & C</title></item>"),
       "|A B é & C||\n"},
      {rss("<item><title>A</title><guid>http://t.example/1</guid></item>"),
       "http://t.example/1|A||\n"},
      {rss("<item><title>A</title><link>http://t.example/2</link></item>"),
       "http://t.example/2|A||\n"},
      {rss("<item><title>A</title><pubDate>3 Augst 2020</pubDate></item>"),
       "|A||\n"},
      {rss("<item><dc:title>A</dc:title><dc:date>2020-08-03</dc:date></item>"),
       "|A|2020-08-03|\n"},
      {"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
       "xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"c\"><title>C"
       "</title></channel><item rdf:about=\"http://t.example/3\"><title>A"
       "</title><description>B</description></item></rdf:RDF>",
       "http://t.example/3|A||B\n"},
      {"<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><entry><id>x"
       "</id><title mode=\"escaped\" type=\"text/html\">&lt;i>A&lt;/i></title>"
       "<issued>2004-01-02T03:04:05Z</issued></entry></feed>",
       "x|A|2004-01-02T03:04:05Z|\n"},
      {"<entry xmlns=\"http://www.w3.org/2005/Atom\"><id>x</id><title>A"
       "</title><content type=\"image/png\">iVBO</content></entry>",
       "x|A||\n"},
      {rss("<item></item><item><title>A</title></item>"), "!no-text@1\n|A||\n"},
      {rss(""), "!no-records@1\n"},
      {"<rss><channel><item><title>A</title></item><item><title>B",
       "|A||\n!bad-xml@1\n"},
      {R"(<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>)" +
           rss("<item><title>&b;</title></item><item><title>A</title></item>"),
       "!entity-refused@1\n|A||\n"},
      {"<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" +
           rss("<item><title>&x;</title></item>"),
       "!entity-refused@1\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input)), each.records) << each.input;
  }
}

TEST(Feed, TellsWhereDatesDisagree) {
  struct Case {
    std::string dates;
    std::string_view date;
    std::string_view warnings;
  };
  const std::vector<Case> cases = {
      {"<pubDate>Mon, 03 Aug 2020 14:05:00 GMT</pubDate>"
       "<dc:date>2020-08-03</dc:date>",
       "2020-08-03T14:05:00Z", ""},
      {"<pubDate>Mon, 03 Aug 2020 14:05:00 GMT</pubDate>"
       "<dc:date>2020-08-01</dc:date>",
       "2020-08-03T14:05:00Z", "date-conflict"},
      {"<pubDate>soon</pubDate><dc:date>2020-08-01</dc:date>", "2020-08-01",
       "bad-date"},
  };
  for (const auto& each : cases) {
    const Submission read = read_one(
        "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item>"
        "<title>A</title>" +
        each.dates + "</item></channel></rss>");
    ASSERT_TRUE(read.article.published) << each.dates;
    EXPECT_EQ(to_iso(*read.article.published), each.date) << each.dates;
    EXPECT_EQ(warnings_of(read), each.warnings) << each.dates;
  }
}

}  // namespace
}  // namespace morgue
