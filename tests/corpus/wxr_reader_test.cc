#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/wordpress_text.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

TEST(WordpressText, AsItIsShown) {
  struct Case {
    std::string_view content;
    std::string_view html;
  };
  const std::vector<Case> cases = {
      {"One.\n\nTwo.\nThree.", "<p>One.<p>Two.<br>Three."},
      {"<h2>A</h2>\nOne.\n<ul>\n<li>x</li>\n</ul>\nTwo.",
       "\n<h2>A</h2><p>One.\n<ul>\n<li>x</li>\n</ul><p>Two."},
      {"<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->",
       "\n<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->"},
      {R"([caption id="a" width="3"]<img src="x"/> A heap[/caption] One.)",
       "\n<figure><figcaption><img src=\"x\"/> A heap</figcaption></figure> "
       "One."},
      {"A [gallery ids=\"1,2\"] B [sic] C [dropcap]D[/dropcap] [contact_form]",
       "<p>A  B [sic] C D "},
      {"[embed]https://x.example/[/embed] A", "<p> A"},
      {"[embed]A", "<p>A"},
      {"a[0] = [1, 2", "<p>a[0] = [1, 2"},
      {"[a] [a]x[/a] [b] [a]", "<p> x [b] [a]"},
      {"[", "<p>["},
      {"", ""},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(wordpress_html(each.content), each.html) << each.content;
  }
}

std::string export_of(std::string_view items) {
  return R"(<?xml version="1.0"?><rss version="2.0"
xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>The Salt Gazette</title><link>https://salt.example</link>
<language>en-US</language>
<wp:author><wp:author_login>jroe</wp:author_login><wp:author_display_name>
<![CDATA[Jane Roe]]></wp:author_display_name></wp:author>
)" + std::string(items) +
         "</channel></rss>";
}

TEST(Wxr, AWholePost) {
  const Submission read = read_one(export_of(R"(<item>
<title>Salt &amp; sea</title><link>https://salt.example/salt</link>
<pubDate>Mon, 03 Aug 2020 12:05:00 +0000</pubDate>
<dc:creator>jroe</dc:creator>
<guid isPermaLink="false">https://salt.example/?p=7</guid>
<content:encoded><![CDATA[Salt was dear.

It [caption width="1"]<img/>A heap[/caption]rained.]]></content:encoded>
<excerpt:encoded><![CDATA[In short.]]></excerpt:encoded>
<wp:post_id>7</wp:post_id>
<wp:post_date>2020-08-03 14:05:00</wp:post_date>
<wp:post_date_gmt>2020-08-03 12:05:00</wp:post_date_gmt>
<wp:post_modified>2020-08-04 10:00:00</wp:post_modified>
<wp:post_modified_gmt>0000-00-00 00:00:00</wp:post_modified_gmt>
<wp:post_name>salt-sea</wp:post_name><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>
<category domain="post_tag" nicename="salt"><![CDATA[Salt]]></category>
<category domain="category" nicename="trade"><![CDATA[Trade &amp; sea]]>
</category><category domain="series" nicename="s1"><![CDATA[Series]]></category>
<wp:comment><wp:comment_author>x</wp:comment_author></wp:comment>
</item>)"));
  const Article& article = read.article;
  EXPECT_EQ(article.id, "https://salt.example/?p=7");
  EXPECT_EQ(article.headline, "Salt & sea");
  EXPECT_EQ(body_of(article), "Salt was dear.\nIt\n5:A heap\nrained.\n");
  EXPECT_EQ(article.deck, "In short.");
  EXPECT_EQ(article.byline, "Jane Roe");
  ASSERT_EQ(article.authors.size(), 1U);
  EXPECT_EQ(article.authors[0].sort_name, "Roe, Jane");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_iso(*article.published), "2020-08-03T14:05:00+02:00");
  ASSERT_TRUE(article.updated);
  EXPECT_EQ(to_iso(*article.updated), "2020-08-04T10:00:00");
  EXPECT_EQ(article.section, "Trade & sea");
  EXPECT_EQ(article.keywords,
            (std::vector<std::string>{"Salt", "Trade & sea"}));
  ASSERT_EQ(article.subjects.size(), 1U);
  EXPECT_EQ(article.subjects[0], (Subject{"series", "s1", "Series"}));
  EXPECT_EQ(article.slugline, "salt-sea");
  EXPECT_EQ(article.source, "The Salt Gazette");
  EXPECT_EQ(article.url, "https://salt.example/salt");
  EXPECT_EQ(article.language.tag, "en-us");
  EXPECT_EQ(article.raw.format, "wxr");
  EXPECT_EQ(warnings_of(read), "");
}

std::string wxr_item(std::string_view type, std::string_view status,
                     std::string_view more = "") {
  return "<item><title>T</title>" + std::string(more) + "<wp:post_type>" +
         std::string(type) + "</wp:post_type><wp:status>" +
         std::string(status) + "</wp:status></item>";
}

TEST(Wxr, WhatIsNoPublishedPostIsSkipped) {
  const auto all = read_bytes(export_of(
      wxr_item("post", "publish") + wxr_item("page", "publish") +
      wxr_item("attachment", "inherit") + wxr_item("post", "draft") +
      wxr_item("post", "private") + wxr_item("product", "publish") +
      wxr_item("post", "odd") +
      wxr_item("post", "publish",
               "<pubDate>Wed, 30 Nov -0001 00:00:00 +0000</pubDate>"
               "<wp:post_date>2020-08-03 14:05:00</wp:post_date>"
               "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>")));
  std::string records;
  for (const Incoming& each : all) {
    const auto* skip = std::get_if<Skip>(&each);
    records += (skip == nullptr ? describe(each) : skip->reason) + "\n";
  }
  EXPECT_EQ(records,
            "|T||\npage\nattachment\ndraft\nprivate\nnot-a-post\n"
            "unpublished\n|T|2020-08-03T14:05:00|\n");
}

}  // namespace
}  // namespace morgue
