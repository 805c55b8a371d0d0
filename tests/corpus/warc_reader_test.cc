#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/packed_files.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

std::string record_of(const std::string& type, const std::string& url,
                      const std::string& content_type,
                      const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url +
         "\r\nWARC-Date: 2020-08-04T06:00:00Z\r\nContent-Type: " +
         content_type + "\r\nContent-Length: " + std::to_string(block.size()) +
         "\r\n\r\n" + block + "\r\n\r\n";
}

std::string response_of(const std::string& url, const std::string& header,
                        const std::string& body,
                        const std::string& status = "200 OK") {
  return record_of("response", url, "application/http; msgtype=response",
                   "HTTP/1.1 " + status + "\r\n" + header + "\r\n" + body);
}

std::string page_of(const std::string& headline,
                    const std::string& published = "2020-08-03T10:00:00Z") {
  return "<!DOCTYPE html><html><head><title>" + headline +
         R"(</title><meta property="article:published_time" content=")" +
         published + "\"></head><body><article><h1>" + headline +
         "</h1><p>The ferry to the island ran aground on Monday morning, an "
         "hour after it had left the quay in thick fog.</p><p>Nobody was hurt, "
         "and the passengers were taken off by two fishing boats before the "
         "tide came in again.</p></article></body></html>";
}

const std::string kHtml = "Content-Type: text/html; charset=utf-8\r\n";

// "id|headline|date" of articles, else as describe().
std::string outline(const std::vector<Incoming>& all) {
  std::string lines;
  for (const Incoming& incoming : all) {
    const std::string line = describe(incoming);
    lines += line.substr(0, line.rfind('|')) + "\n";
  }
  return lines;
}

std::vector<Incoming> read_warc(const std::string& bytes) {
  return read_bytes(bytes, {}, "crawl.warc");
}

TEST(WarcReader, TakesPagesAndCountsTheRest) {
  const std::string url = "https://paper.example/";
  const std::string page = page_of("Ferry aground");
  const std::string article =
      "https://paper.example/a|Ferry aground|2020-08-03T10:00:00Z\n";
  struct Case {
    std::string record;
    std::string read;
  };
  const std::vector<Case> cases = {
      {response_of(url + "a", kHtml, page), article},
      {response_of(url + "a", "", page), article},
      {response_of(url + "a?utm_source=x#top", kHtml, page), article},
      {response_of(url + "a", kHtml + "Content-Encoding: gzip\r\n",
                   packed_bytes(page)),
       article},
      {record_of("resource", url + "a", "text/html", page), article},
      {record_of("conversion", url + "a", "text/plain",
                 "Ferry aground\n\nIt ran aground in thick fog.\n"),
       "https://paper.example/a|Ferry aground|\n"},
      {record_of("warcinfo", "", "application/warc-fields", "software: x"),
       "~warcinfo\n"},
      {record_of("request", url, "application/http", "GET / HTTP/1.1"),
       "~request\n"},
      {record_of("metadata", url, "text/plain", "via: x"), "~metadata\n"},
      {record_of("revisit", url, "application/http", "HTTP/1.1 200 OK\r\n"),
       "~revisit\n"},
      {record_of("continuation", url, "", "x"), "~continuation\n"},
      {record_of("novelty", url, "", "x"), "~other-record\n"},
      {response_of(url, kHtml, page, "404 Not Found"), "~not-200\n"},
      {response_of(url, "Location: /b\r\n", "", "301 Moved"), "~not-200\n"},
      {response_of(url, "Content-Type: image/png\r\n", "PNG"), "~not-html\n"},
      {response_of(url, "Content-Type: text/plain\r\n", "User-agent: *"),
       "~not-html\n"},
      {response_of(url, "", "no type and no page"), "~not-html\n"},
      {record_of("response", "dns:paper.example", "text/dns", "x"),
       "~not-html\n"},
      {record_of("resource", url, "image/png", "PNG"), "~not-html\n"},
      {response_of(url, kHtml, ""), "~empty-page\n"},
      {response_of(url, kHtml, std::string(17 << 20, 'x')), "!too-large@0\n"},
      {response_of(url, "Content-Type: video/mp4\r\n",
                   std::string(17 << 20, 'x')),
       "~not-html\n"},
      {response_of(url, kHtml + "Content-Encoding: gzip\r\n",
                   packed_bytes(page).substr(0, 10)),
       "!bad-encoding@0\n"},
      {record_of("response", url, "application/http", "<html>"),
       "!bad-http@0\n"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(outline(read_warc(each.record + each.record)),
              each.read + each.read)
        << each.record.substr(0, 400);
  }
}

TEST(WarcReader, NothingIsPublishedAfterItWasFetched) {
  struct Case {
    std::string published;
    bool kept;
  };
  const std::vector<Case> cases = {{"2020-08-03T10:00:00Z", true},
                                   {"2020-08-04", true},
                                   {"2020-08-04T18:00:00", true},
                                   {"2020-08-06T10:00:00Z", false},
                                   {"2203-01-01", false}};
  for (const Case& each : cases) {
    const auto all =
        read_warc(response_of("https://paper.example/a", kHtml,
                              page_of("Ferry aground", each.published)));
    ASSERT_EQ(all.size(), 1U);
    const auto& submission = std::get<Submission>(all[0]);
    EXPECT_EQ(submission.article.published.has_value(), each.kept)
        << each.published;
    EXPECT_EQ(warnings_of(submission), each.kept ? "" : "implausible-date")
        << each.published;
  }
}

TEST(WarcReader, KnowsWhereARecordCameFrom) {
  const std::string first =
      record_of("warcinfo", "", "application/warc-fields", "software: x");
  const std::string page =
      response_of("https://paper.example/a", kHtml, page_of("Ferry aground"));
  const auto all =
      read_bytes(packed_bytes(first) + packed_bytes(page), {}, "c.warc.gz");
  ASSERT_EQ(all.size(), 2U);
  const Article& article = std::get<Submission>(all[1]).article;
  EXPECT_EQ(article.raw.file, "c.warc.gz");
  EXPECT_EQ(article.raw.format, "warc");
  EXPECT_EQ(article.raw.offset, first.size());
  EXPECT_EQ(article.raw.length, page.size() - 4);  // the line ends behind it
  EXPECT_EQ(article.url, "https://paper.example/a");
}

TEST(WarcReader, TheDayOfTheCrawlCountsOnlyWhereAskedFor) {
  struct Case {
    std::string_view date_from;
    std::string published;
    std::string_view date;
  };
  const std::vector<Case> cases = {
      {"", "", "-"},
      {"crawl", "", "2020-08-04"},
      {"crawl", "2020-08-03T10:00:00Z", "2020-08-03T10:00:00Z"},
      {"path,crawl", "", "2020-08-02"},
  };
  for (const Case& each : cases) {
    ReaderOptions options;
    options.date_from = parse_date_fallbacks(each.date_from);
    const auto date =
        read_one(response_of("https://paper.example/a", kHtml,
                             page_of("Ferry aground", each.published)),
                 options, "crawl-20200802.warc")
            .article.published;
    EXPECT_EQ(date ? to_iso(*date) : "-", each.date)
        << each.date_from << each.published;
  }
}

TEST(WarcReader, GivesWhatIsTheSameForAllItsPages) {
  ReaderOptions options;
  options.map = FieldMap::parse("section=@folder,date=@stem,credit='Crawl'");
  const Article article = read_one(response_of("https://paper.example/a", kHtml,
                                               page_of("Ferry aground")),
                                   options, "ferries/2020-08-05.warc")
                              .article;
  EXPECT_EQ(article.section, "ferries");
  EXPECT_EQ(article.credit, "Crawl");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_iso(*article.published), "2020-08-05");
  EXPECT_EQ(article.published->origin, DateOrigin::kFile);
}

TEST(WarcReader, ABrokenMemberIsOneRejectAndReadingGoesOn) {
  std::string crawl;
  for (const std::string name : {"a", "b", "c"}) {
    std::string member = packed_bytes(response_of(
        "https://paper.example/" + name, kHtml, page_of("Page " + name)));
    if (name == "b") {
      member.replace(100, 20, 20, '\xFF');
    }
    crawl += member;
  }
  EXPECT_EQ(outline(read_bytes(crawl, {}, "c.warc.gz")),
            "https://paper.example/a|Page a|2020-08-03T10:00:00Z\n"
            "!damaged-input@0\n"
            "https://paper.example/c|Page c|2020-08-03T10:00:00Z\n");
  // The same within an archive: bytes in the middle of a file of it.
  EXPECT_EQ(outline(read_bytes(packed_files("zip", {{"c.warc.gz", crawl}}), {},
                               "p.zip")),
            "https://paper.example/a|Page a|2020-08-03T10:00:00Z\n"
            "!damaged-input@0\n"
            "https://paper.example/c|Page c|2020-08-03T10:00:00Z\n");
}

TEST(WarcReader, ACutFileIsTold) {
  const std::string page =
      response_of("https://paper.example/a", kHtml, page_of("Ferry aground"));
  const auto all = read_warc(page + page.substr(0, page.size() - 60));
  EXPECT_EQ(outline(all),
            "https://paper.example/a|Ferry aground|2020-08-03T10:00:00Z\n"
            "https://paper.example/a|Ferry aground|2020-08-03T10:00:00Z\n");
  EXPECT_EQ(warnings_of(std::get<Submission>(all[1])), "damaged-page");
  EXPECT_EQ(outline(read_warc(page + page.substr(0, 150))),
            "https://paper.example/a|Ferry aground|2020-08-03T10:00:00Z\n"
            "!bad-warc@0\n");
  const std::string request =
      record_of("request", "", "application/http", "GET / HTTP/1.1");
  EXPECT_EQ(outline(read_warc(request.substr(0, request.size() - 9))),
            "!bad-warc@0\n");
  const std::string packed = packed_bytes(page);
  EXPECT_EQ(outline(read_bytes(packed + packed.substr(0, 300))),
            "https://paper.example/a|Ferry aground|2020-08-03T10:00:00Z\n"
            "!damaged-input@0\n");
}

TEST(WarcReader, TheSampleCrawl) {
  const auto all =
      drain(*open_reader(std::filesystem::path(MORGUE_SOURCE_DIR) /
                             "corpus/sample/crawl/saltmarsh-echo.warc.gz",
                         {}));
  EXPECT_EQ(outline(all),
            "~warcinfo\n~not-html\n~request\n"
            "https://echo.saltmarsh.example/news/bell|Dredger digs up a church "
            "bell that nobody had missed|2021-03-08T16:20:00Z\n"
            "~not-200\n"
            "https://echo.saltmarsh.example/news/plough|Council lends its snow "
            "plough to the lifeboat|2021-03-07T09:05:00Z\n"
            "~revisit\n");
}

// Files of others, good and broken.
class WarcCollections : public testing::Test {
 protected:
  void SetUp() override {
    if (shared_data().empty()) {
      GTEST_SKIP() << "../shared/data is not here";
    }
  }

  static std::string outline_of(const std::string& file) {
    return outline(drain(*open_reader(shared_data() / "formats" / file, {})));
  }
};

TEST_F(WarcCollections, AreReadToTheirEnds) {
  struct Case {
    std::string file;
    std::string outline;
  };
  const std::string data = "warcio/test/data/";
  const std::string domain = "http://example.com/|Example Domain|\n";
  const std::string example =
      "~warcinfo\n~warcinfo\n" + domain + "~request\n~revisit\n~request\n";
  const std::vector<Case> cases = {
      {data + "example.warc", example},
      {data + "example.warc.gz", example},
      {data + "example-digest.warc",
       "~request\n~request\n~request\n~request\n"},
      {data + "example-iana.org-chunked.warc",
       "~warcinfo\nhttp://www.iana.org/|Internet Assigned Numbers Authority|\n"
       "~request\n"},
      {data + "example-trunc.warc",
       "~warcinfo\n~warcinfo\n" + domain + "!bad-warc@0\n~request\n"},
      {data + "example-wrong-chunks.warc.gz", domain + "~request\n"},
      {data + "example-bad-non-chunked.warc.gz", example},
      {data + "example-bad.warc.gz.bad",
       "~warcinfo\nhttp://example.com/?example=1|Example Domain|\n~request\n"
       "~revisit\n~request\n~not-200\n"},
      {data + "example-resource.warc.gz", "~warcinfo\n~warcinfo\n" + domain},
      {data + "example-space-in-target-uri.warc.gz", "~warcinfo\n~not-html\n"},
      {data + "example-wget-bad-target-uri.warc.gz",
       "~warcinfo\n~request\n" + domain + "~metadata\n~not-html\n~not-html\n"},
      {data + "post-test.warc.gz",
       "~not-html\n~request\n~not-html\n~request\n~not-html\n~request\n"},
      {"anserini_samples/commoncrawlnewsen/collection1/segment1.warc.gz",
       "~warcinfo\nhttp://www.testcaseurl.com/ccnewsen||\n"},
      {"anserini_samples/commoncrawl/warc/collection1/segment1.warc.gz",
       "~warcinfo\nhttps://www.suncommunitynews.com/sports/"
       "eagles-claim-bowling-crown/||\n"},
      {"anserini_samples/commoncrawl/wet/collection1/segment1.warc.wet.gz",
       "~warcinfo\nhttps://www.commoncrawl.test.com/|hello|\n"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(outline_of(each.file), each.outline) << each.file;
  }
}

}  // namespace
}  // namespace morgue
