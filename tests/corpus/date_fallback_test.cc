#include "corpus/date_fallback.h"

#include <array>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "archive/error.h"
#include "tests/corpus/packed_files.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

constexpr std::int64_t kMonday = 1'596'499'200;  // 2020-08-04T00:00:00Z
constexpr std::string_view kUndated =
    "A headline\n\nThe text of it is short.\n";

ReaderOptions dated_from(std::string_view names) {
  ReaderOptions options;
  options.date_from = parse_date_fallbacks(names);
  return options;
}

std::string date_in(const Submission& read) {
  const auto& date = read.article.published;
  return date ? to_iso(*date).append(" ").append(name_of(date->origin)) : "-";
}

TEST(DateFallback, IsTheFirstThatGivesADay) {
  struct Case {
    std::string_view names;
    InputTimes times;
    std::string_view zone;
    std::string_view date;
  };
  const std::vector<Case> cases = {
      {"", {"2019/08/03/a.txt", kMonday, kMonday}, "UTC", "-"},
      {"path", {"2019/08/03/a.txt", kMonday, kMonday}, "UTC", "2019-08-03"},
      {"path", {"papers/2019/08/a.txt", {}, {}}, "UTC", "2019-08"},
      {"path",
       {"2018-01-01/2019/08/2019-08-03.txt", {}, {}},
       "UTC",
       "2019-08-03"},
      {"path", {"2019-08-03/x/2019/09/a.txt", {}, {}}, "UTC", "2019-08-03"},
      {"path", {"x-20190803.txt", {}, {}}, "UTC", "2019-08-03"},
      {"path", {"2019-02-30/a.txt", kMonday, kMonday}, "UTC", "-"},
      {"path", {"2099-01-01/a.txt", kMonday, kMonday}, "UTC", "-"},
      {"path", {"a.txt", kMonday, kMonday}, "UTC", "-"},
      {"path,mtime", {"a.txt", {}, kMonday}, "UTC", "2020-08-04"},
      {"mtime, path", {"2019-08-03.txt", {}, kMonday}, "UTC", "2020-08-04"},
      {"mtime", {"a.txt", {}, kMonday}, "America/New_York", "2020-08-03"},
      {"mtime", {"a.txt", {}, kMonday - 1}, "Asia/Tokyo", "2020-08-04"},
      {"mtime", {"a.txt", kMonday, {}}, "UTC", "-"},
      {"mtime", {"a.txt", {}, 0}, "UTC", "-"},
      {"mtime", {"a.txt", {}, 315'532'800}, "UTC", "-"},
      {"mtime", {"a.txt", {}, 7'000'000'000}, "UTC", "-"},
      {"crawl", {"a.txt", kMonday, 0}, "UTC", "2020-08-04"},
      {"crawl", {"2019-08-03.txt", {}, kMonday}, "UTC", "-"},
  };
  for (const auto& each : cases) {
    ReaderOptions options = dated_from(each.names);
    options.time_zone = each.zone;
    const auto date = fallback_date(each.times, ReaderSetup(options));
    EXPECT_EQ(date ? to_iso(*date) : "-", each.date)
        << each.names << " of " << each.times.path << " in " << each.zone;
    EXPECT_TRUE(!date ||
                date->origin == (each.names == "crawl" ? DateOrigin::kCrawl
                                                       : DateOrigin::kFile));
  }
}

TEST(DateFallback, IsKnownByItsName) {
  EXPECT_EQ(parse_date_fallbacks("path,crawl , mtime").size(), 3U);
  EXPECT_TRUE(parse_date_fallbacks("").empty());
  EXPECT_THROW(parse_date_fallbacks("ctime"), Error);
  EXPECT_THROW(parse_date_fallbacks("path,,mtime"), Error);
}

TEST(DateFallback, StandsInForADateThatIsMissingOrRefused) {
  struct Case {
    std::string_view json;
    std::string_view date;
  };
  const std::vector<Case> cases = {
      {R"({"title":"A"})", "2019-08-03 file"},
      {R"({"title":"A","date":"2020-08-04"})", "2020-08-04 feed"},
      {R"({"title":"A","date":"2203-08-04"})", "2019-08-03 file"},
  };
  for (const auto& each : cases) {
    const std::string json(each.json);
    EXPECT_EQ(date_in(read_one(json, dated_from("path"), "2019-08-03.jsonl")),
              each.date)
        << json;
    EXPECT_EQ(date_in(read_one(R"({"title":"A"})", {}, "2019-08-03.jsonl")),
              "-");
  }
}

TEST(DateFallback, KnowsWhenFilesWereWritten) {
  TemporaryFolder folder;
  const auto path = folder.write("a.txt", kUndated);
  const timespec monday{kMonday, 0};
  const std::array<timespec, 2> times = {monday, monday};
  ASSERT_EQ(::utimensat(AT_FDCWD, path.c_str(), times.data(), 0), 0);
  const auto all = drain(*open_reader(path, dated_from("mtime")));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(date_in(std::get<Submission>(all[0])), "2020-08-04 file");
  // Of a file in an archive, that one's.
  const std::string packed =
      packed_files("gnutar", {{"a.txt", std::string(kUndated), kMonday}});
  EXPECT_EQ(date_in(read_one(packed, dated_from("mtime"), "p.tar")),
            "2020-08-04 file");
}

}  // namespace
}  // namespace morgue
