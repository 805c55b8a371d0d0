#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/reading.h"

namespace morgue {
namespace {

constexpr std::size_t kMebi = std::size_t{1} << 20;

TEST(BrokenInput, TruncatedGzipGivesItsWholeRecordsAndOneReject) {
  const auto all = drain(*open_reader(test_file("truncated.jsonl.gz"), {}));
  ASSERT_GT(all.size(), 5U);
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    EXPECT_TRUE(std::holds_alternative<Submission>(all[i])) << i;
  }
  const auto* reject = std::get_if<Reject>(&all.back());
  ASSERT_NE(reject, nullptr);
  EXPECT_EQ(reject->reason, "damaged-input");
  EXPECT_NE(reject->message.find("cut short"), std::string::npos)
      << reject->message;
}

TEST(BrokenInput, DamageEndsEveryPackedFileWithAReject) {
  for (const std::string_view name :
       {"damaged.jsonl.gz", "truncated.jsonl.zst", "truncated.jsonl.xz"}) {
    const auto all = drain(*open_reader(test_file(name), {}));
    ASSERT_FALSE(all.empty()) << name;
    const auto* reject = std::get_if<Reject>(&all.back());
    ASSERT_NE(reject, nullptr) << name;
    EXPECT_EQ(reject->reason, "damaged-input") << name;
  }
}

TEST(BrokenInput, WhatFollowsAWholeMemberIsNotForgotten) {
  const std::size_t whole =
      drain(*open_reader(test_file("articles.jsonl"), {})).size();
  struct Case {
    std::string_view name;
    std::string after;
    std::size_t rejects;
  };
  const std::vector<Case> cases = {
      {"articles.jsonl.gz", "", 0},
      {"articles.jsonl.gz", std::string(1024, '\0'), 0},
      {"articles.jsonl.gz", "\x1e\x8b rest", 1},
      {"articles.jsonl.gz", std::string(9, '\0') + "{}", 1},
      {"articles.jsonl.bz2", "", 0},
      {"articles.jsonl.bz2", "QZh91 rest", 1},
  };
  TemporaryFolder folder;
  for (const Case& each : cases) {
    std::ifstream file(test_file(each.name), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto all =
        drain(*open_reader(folder.write(each.name, bytes + each.after), {}));
    EXPECT_EQ(all.size(), whole + each.rejects)
        << each.name << " and " << testing::PrintToString(each.after);
    EXPECT_EQ(std::holds_alternative<Reject>(all.back()), each.rejects > 0)
        << each.name << " and " << testing::PrintToString(each.after);
  }
}

TEST(BrokenInput, SmallInputs) {
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {"", "!empty@0\n"},
      {std::string(1000, '\0'), "!not-text@1\n"},
      {"PK\x03\x04", "!damaged-input@0\n"},
      {"WARC/1.0\r\n", "!bad-warc@0\n"},
      {std::string(5, '\n'), "!no-text@1\n"},
      {"{", "!bad-json@1\n"},
      {"[{", "!bad-json@1\n"},
      {"{\"title\":" + std::string(100'000, '['), "!bad-json@1\n"},
      {std::string(100'000, '{'), "!bad-json@1\n"},
      {"[" + std::string(100'000, '{'), "!bad-json@1\n"},
      {"{\"title\":\"\xFF\xFE\"}", "|ÿþ||\n"},
      {R"({"title":"T","date":"2020-02-30"})", "|T||\n"},
      {"id,title,text\na,\"b\n", "!bad-csv@2\n"},
      {"From a Mon Aug  3 14:05:00 2020", "!bad-mail@1\n"},
      {std::string("From a Mon Aug  3 14:05:00 2020\n") + '\0' + "\n",
       "!bad-mail@1\n"},
      {"Received: x\nMessage-ID: <m", "!no-text@1\n"},
      {"<rss", "!no-records@1\n"},
      {"<rss><item>", "!bad-xml@1\n"},
      {"<rss><item><title>" + std::string(100'000, '<'), "!bad-xml@1\n"},
      {"<DOC><DOCNO>" + std::string(100'000, '<'), "!no-text@1\n"},
      {R"({"version":"https://jsonfeed.org/version/1","items":[[[[)",
       "!bad-json@1\n"},
      {"<nitf>", "!bad-xml@1\n"},
      {"<?xml version='1.0' encoding='UTF-16'?><nitf><head><title>\xE9"
       "</title></head></nitf>",
       "|é||\n"},
      {"<newsMessage>", "!no-records@1\n"},
      {"<NewsML>" + std::string(100'000, '<'), "!no-records@1\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input)), each.records)
        << each.input.substr(0, 60);
  }
}

std::string many(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

TEST(BrokenInput, PagesOfHtml) {
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::string title = "<!DOCTYPE html><title>T</title>";
  const std::vector<Case> cases = {
      {"<html></html>", "!no-text@1\n"},
      {"<html>" + std::string(1000, '\0'), "!not-text@1\n"},
      {title + "<p>Cut sho", "input|T||Cut sho\n"},
      {title + "<p>Text.<p class=\"never closed", "input|T||Text.\n"},
      {title + "<p>Text.<!-- never closed", "input|T||Text.\n"},
      {title + "<p>Text.<script>var never = '<p>closed'", "input|T||Text.\n"},
      {title + many("<div>", 300'000) + "Text.", "input|T||Text.\n"},
      {title + many("<b><i>", 100'000) + "Text.", "input|T||Text.\n"},
      {title + many("<table><tr><td>", 50'000) + "Text.", "input|T||Text.\n"},
      {title + "<meta charset=utf-8><p>\xE3\x81 Caf\xC3\xA9.",
       "input|T||\uFFFD Café.\n"},
      {title + "<script type=application/ld+json>" + many("[", 100'000) +
           "</script><p>Text.",
       "input|T||Text.\n"},
      {title + std::string(11 * kMebi, 'x'), "!html-refused@1\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input)), each.records)
        << each.input.substr(0, 80);
  }
}

TEST(BrokenInput, LinesOfManyMegabytes) {
  const std::string long_line =
      R"({"id":"long","title":")" + std::string(10 * kMebi, 'x') + "\"}\n";
  const std::string too_long =
      R"({"id":"huge","title":")" + std::string(20 * kMebi, 'x') + "\"}\n";
  const auto all =
      read_bytes(long_line + too_long + "{\"id\":\"b\",\"title\":\"B\"}\n",
                 options_for(Format::kJsonl));
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(std::get<Submission>(all[0]).article.headline.size(), 10 * kMebi);
  EXPECT_EQ(std::get<Reject>(all[1]).reason, "too-large");
  EXPECT_EQ(std::get<Reject>(all[1]).line, 2U);
  EXPECT_EQ(std::get<Reject>(all[1]).offset, long_line.size());
  EXPECT_EQ(describe(all[2]), "b|B||");
  EXPECT_EQ(std::get<Submission>(all[2]).article.raw.offset,
            long_line.size() + too_long.size());
}

TEST(BrokenInput, TooLargeInEveryFormat) {
  const std::string huge(20 * kMebi, 'x');
  struct Case {
    Format format;
    std::string input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {Format::kText, huge, "!too-large@1\n"},
      {Format::kCsv, "id,title\na,\"" + huge + "\nb,B\nc,C\n",
       "!too-large@2\nb|B||\nc|C||\n"},
      {Format::kJsonl, R"([{"title":")" + huge + R"("},{"title":"B"}])",
       "!too-large@1\n|B||\n"},
      {Format::kHtml, huge, "!too-large@1\n"},
      {Format::kReuters,
       "<REUTERS NEWID=\"1\">" + huge +
           "</REUTERS>\n<REUTERS NEWID=\"2\"><TEXT><TITLE>B</TITLE></TEXT>"
           "</REUTERS>",
       "!too-large@1\nreuters21578:2|B||\n"},
      {Format::kMail,
       "From a Mon Aug  3 14:05:00 2020\nSubject: A\n\n" + huge +
           "\nFrom a Mon Aug  3 14:05:00 2020\nSubject: B\n",
       "!too-large@1\n|B||\n"},
      {Format::kFeed,
       "<rss><item><title>" + huge + "</title></item>\n" +
           "<item><title>B</title></item></rss>",
       "!too-large@1\n|B||\n"},
      {Format::kJsonFeed,
       R"({"items":[{"title":")" + huge + R"("},{"title":"B"}]})",
       "!too-large@1\n|B||\n"},
      {Format::kNitf,
       "<nitf><head><title>" + huge +
           "</title></head></nitf>\n<nitf><head>"
           "<title>B</title></head></nitf>",
       "!too-large@1\n|B||\n"},
      {Format::kNewsmlG2,
       "<newsItem guid='a'>" + huge +
           "</newsItem><newsItem guid='b'><itemMeta>"
           "<title>B</title></itemMeta></newsItem>",
       "!too-large@1\nb|B||\n"},
      {Format::kNewsml,
       "<NewsML><NewsItem>" + huge +
           "</NewsItem><NewsItem><NewsComponent>"
           "<NewsLines><HeadLine>B</HeadLine></NewsLines></NewsComponent>"
           "</NewsItem></NewsML>",
       "!too-large@1\n|B||\n"},
      {Format::kNinjs, R"([{"headline":")" + huge + R"("},{"headline":"B"}])",
       "!too-large@1\n|B||\n"},
      {Format::kAnpa,
       "\x01" + huge +
           "\x03\x04\x01w1 3 i\n\x02"
           "B\n\n\x03\x04",
       "!too-large@1\n|B||\n"},
      {Format::kTrec,
       "<DOC><TEXT>" + huge + "</DOC>\n<DOC><TEXT>B</TEXT></DOC>",
       "!too-large@1\n|||B\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input, options_for(each.format))),
              each.records)
        << name_of(each.format);
  }
}

}  // namespace
}  // namespace morgue
