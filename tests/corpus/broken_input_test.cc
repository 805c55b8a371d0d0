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
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input)), each.records)
        << each.input.substr(0, 60);
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
      {Format::kReuters,
       "<REUTERS NEWID=\"1\">" + huge +
           "</REUTERS>\n<REUTERS NEWID=\"2\"><TEXT><TITLE>B</TITLE></TEXT>"
           "</REUTERS>",
       "!too-large@1\nreuters21578:2|B||\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input, options_for(each.format))),
              each.records)
        << name_of(each.format);
  }
}

}  // namespace
}  // namespace morgue
