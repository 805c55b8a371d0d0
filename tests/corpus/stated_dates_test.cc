#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/reading.h"

namespace morgue {
namespace {

// "2020-08-03 (meta), "some day""; what was taken is not among them.
std::string stated_in(const Article& article) {
  std::string all;
  for (const auto& [date, text] : article.stated_dates) {
    all += all.empty() ? "" : ", ";
    all += date ? to_iso(*date).append(" (").append(name_of(date->origin)) + ")"
                : '"' + text + '"';
  }
  return all;
}

std::string response(const std::string& page) {
  const std::string payload =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
         "https://a.example/2020/08/05/x\r\nWARC-Date: 2020-08-06T00:00:00Z\r\n"
         "Content-Type: application/http\r\nContent-Length: " +
         std::to_string(payload.size()) + "\r\n\r\n" + payload + "\r\n\r\n";
}

// Every format that can state several, by what it states them with.
TEST(StatedDates, AreKeptWhereThereIsMoreThanWhatWasTaken) {
  struct Case {
    Format format;
    std::string input;
    std::string_view taken;
    std::string_view stated;
  };
  const std::string page =
      "<title>T</title><meta name=date content=2020-08-03>"
      "<meta name=pubdate content='3 August 2020 14:05'>"
      "<link rel=canonical href=https://a.example/2020/08/05/x><h1>T</h1>"
      "<p>A sentence that is long enough to be taken for a story, at last.</p>";
  const std::vector<Case> cases = {
      {Format::kJsonl, R"({"title":"T","date":"2020-08-03"})", "2020-08-03",
       ""},
      {Format::kJsonl,
       R"({"title":"T","published":"2020-08-03","date":"2020-08-03",)"
       R"("created_at":"2019-01-01"})",
       "2020-08-03", ""},
      {Format::kJsonl,
       R"({"title":"T","published":"32 Foo","date":"2020-08-03",)"
       R"("pubdate":"2020-08-01"})",
       "2020-08-03", "\"32 Foo\", 2020-08-03 (feed), 2020-08-01 (feed)"},
      {Format::kCsv, "title,published,date\nT,1/2/2020,2020-08-03\n",
       "2020-08-03", "\"1/2/2020\", 2020-08-03 (feed)"},
      {Format::kHtml, page, "2020-08-03T14:05",
       "2020-08-03T14:05 (meta), 2020-08-03 (meta), 2020-08-05 (url)"},
      {Format::kWarc, response(page), "2020-08-03T14:05",
       "2020-08-03T14:05 (meta), 2020-08-03 (meta), 2020-08-05 (url)"},
      // After it was fetched.
      {Format::kWarc,
       response("<title>T</title><meta name=date "
                "content=2020-08-09><p>Text.</p>"),
       "2020-08-05", "2020-08-09 (meta), 2020-08-05 (url)"},
      {Format::kFeed,
       "<rss><channel><item><title>T</title><pubDate>Mon, 03 Aug 2020 14:05:00 "
       "GMT</pubDate><dc:date xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
       "2020-08-01</dc:date></item></channel></rss>",
       "2020-08-03T14:05:00Z",
       "2020-08-03T14:05:00Z (feed), 2020-08-01 (feed)"},
      {Format::kRcv1,
       "<newsitem itemid=\"1\" date=\"1996-08-20\"><title>T</title><metadata>"
       "<dc element=\"dc.date.published\" value=\"1996-08-21\"/></metadata>"
       "</newsitem>",
       "1996-08-21", "1996-08-21 (feed), 1996-08-20 (feed)"},
      {Format::kTrec,
       "<DOC><DOCNO> AP880212-0001 </DOCNO><FILEID>AP-NR-02-12-88 "
       "2344EST</FILEID><TEXT>Text.</TEXT></DOC>",
       "1988-02-12T23:44-05:00",
       "1988-02-12T23:44-05:00 (feed), 1988-02-12 (feed)"},
      {Format::kWapo,
       R"({"id":"1","article_url":"/a","title":"T","published_date":)"
       R"(1596412800000,"contents":[{"type":"date","content":)"
       R"(1596499200000}]})",
       "2020-08-03T00:00:00Z",
       "2020-08-03T00:00:00Z (feed), 2020-08-04T00:00:00Z (feed)"},
      {Format::kNitf,
       "<nitf><head><docdata><date.issue norm=\"20200803T140500Z\"/></docdata>"
       "<pubdata date.publication=\"20200804T000000\"/></head><body><body.head>"
       "<hedline><hl1>T</hl1></hedline></body.head></body></nitf>",
       "2020-08-03T14:05:00Z",
       "2020-08-03T14:05:00Z (feed), 2020-08-04 (feed)"},
  };
  for (const auto& each : cases) {
    const Article article =
        read_one(each.input, options_for(each.format)).article;
    EXPECT_EQ(article.published ? to_iso(*article.published) : "-", each.taken)
        << each.input;
    EXPECT_EQ(stated_in(article), each.stated) << each.input;
  }
}

// A post's own date goes before that of the feed around it.
TEST(StatedDates, OfAPostOfWordPress) {
  const Article article = read_one(R"(<rss version="2.0"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<wp:wxr_version>1.2</wp:wxr_version><item><title>T</title>
<pubDate>Mon, 03 Aug 2020 14:05:00 +0000</pubDate>
<wp:post_date>2020-08-01 10:00:00</wp:post_date>
<wp:post_date_gmt>2020-08-01 08:00:00</wp:post_date_gmt>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
</channel></rss>)",
                                   options_for(Format::kWxr))
                              .article;
  EXPECT_EQ(to_iso(article.published.value()), "2020-08-01T10:00:00+02:00");
  EXPECT_EQ(stated_in(article),
            "2020-08-01T10:00:00+02:00 (feed), 2020-08-03T14:05:00Z (feed)");
}

}  // namespace
}  // namespace morgue
