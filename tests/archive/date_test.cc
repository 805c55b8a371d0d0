#include "archive/date.h"

#include <limits>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

std::int64_t wall_of(const char* iso) {
  return parse_iso(iso).value().wall_seconds();
}

TEST(ParseIso, ReadsAndWritesBack) {
  struct Case {
    const char* typed;
    const char* written;
    std::int64_t utc_seconds;
    int offset_minutes;
    DatePrecision precision;
  };
  const std::vector<Case> cases = {
      {"1987", "1987", 536457600, 0, DatePrecision::kYear},
      {"0001", "0001", -62135596800, 0, DatePrecision::kYear},
      {"2020-08", "2020-08", 1596240000, 0, DatePrecision::kMonth},
      {"2020-08-03", "2020-08-03", 1596412800, 0, DatePrecision::kDay},
      {"20200803", "2020-08-03", 1596412800, 0, DatePrecision::kDay},
      {"2020-02-29", "2020-02-29", 1582934400, 0, DatePrecision::kDay},
      {"2020-08-03T14:05+02:00", "2020-08-03T14:05+02:00", 1596456300, 120,
       DatePrecision::kMinute},
      {"2020-08-03 14:05", "2020-08-03T14:05", 1596463500, 0,
       DatePrecision::kMinute},
      {"20200803t140509-0330", "", 0, 0, DatePrecision::kDay},
      {"2020-08-03t14:05:09-0330", "2020-08-03T14:05:09-03:30", 1596476109,
       -210, DatePrecision::kSecond},
      {"2020-08-03T14:05:09.123456Z", "2020-08-03T14:05:09Z", 1596463509, 0,
       DatePrecision::kSecond},
      {"1969-12-31T23:59:59,5-00:30", "1969-12-31T23:59:59-00:30", 1799, -30,
       DatePrecision::kSecond},
  };
  for (const auto& c : cases) {
    const std::optional<Date> date = parse_iso(c.typed);
    EXPECT_EQ(date ? to_iso(*date) : "", c.written) << c.typed;
    if (date) {
      EXPECT_EQ(date->utc_seconds, c.utc_seconds) << c.typed;
      EXPECT_EQ(date->offset_minutes, c.offset_minutes) << c.typed;
      EXPECT_EQ(date->precision, c.precision) << c.typed;
      EXPECT_EQ(date->origin, DateOrigin::kFeed) << c.typed;
    }
  }
}

TEST(ParseIso, TellsWhetherTheZoneWasGiven) {
  EXPECT_FALSE(parse_iso("2020-08-03T14:05")->zone_known);
  EXPECT_TRUE(parse_iso("2020-08-03T14:05Z")->zone_known);
  EXPECT_TRUE(parse_iso("2020-08-03T14:05+00:00")->zone_known);
}

TEST(ParseIso, RefusesWhatIsNoDate) {
  const std::vector<const char*> cases = {
      "",
      "0000",
      "198",
      "19877",
      "2020-",
      "2020-13",
      "2020-00",
      "2020-8",
      "2020-02-30",
      "2021-02-29",
      "2020-04-31",
      "2020-08-00",
      "2020-08-3",
      "2020-08-03T",
      "2020-08-03T14",
      "2020-08-03T24:00",
      "2020-08-03T14:60",
      "2020-08-03T14:05:60",
      "2020-08-03T14:05:0",
      "2020-08-03T14:05:09.",
      "2020-08-03T14:05+",
      "2020-08-03T14:05+2",
      "2020-08-03T14:05+16:00",
      "2020-08-03T14:05+02:60",
      "2020-08-03T14:05ZZ",
      "2020-08-03Z",
      "2020-08T14:05",
      "2020T14:05",
      "20200803T14",
      "202008",
      "2020080",
      "202008031",
      " 2020",
      "2020 ",
      "-2020",
      "+2020",
      "2020/08/03",
      "2020-08-03T1405",
      "\xd9\xa1\xd9\xa9\xd9\xa8\xd9\xa7",
  };
  for (const char* typed : cases) {
    EXPECT_EQ(parse_iso(typed), std::nullopt) << typed;
  }
}

TEST(WallEnd, IsTheFirstSecondAfterThePeriod) {
  struct Case {
    const char* period;
    const char* next;
  };
  const std::vector<Case> cases = {
      {"1987", "1988-01-01"},
      {"2020-12", "2021-01-01"},
      {"2020-02", "2020-03-01"},
      {"2020-02-28", "2020-02-29"},
      {"1969-12-31", "1970-01-01"},
      {"2020-08-03T23:59+02:00", "2020-08-04"},
      {"2020-08-03T23:59:59Z", "2020-08-04"},
      {"1969-12-31T23:59:58", "1969-12-31T23:59:59"},
      {"1969-12-31T23:58", "1969-12-31T23:59"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(wall_end(*parse_iso(c.period)), wall_of(c.next)) << c.period;
  }
}

TEST(WallEnd, OfAMinuteThatDoesNotStartAtItsFirstSecond) {
  for (const auto& [second, end] :
       {std::pair(-61, -60), std::pair(-60, 0), std::pair(59, 60)}) {
    const Date date{.utc_seconds = second, .precision = DatePrecision::kMinute};
    EXPECT_EQ(wall_end(date), end) << second;
  }
}

TEST(IsoDay, NamesTheDayOfTheWallClock) {
  EXPECT_EQ(iso_day(0), "1970-01-01");
  EXPECT_EQ(iso_day(-1), "1969-12-31");
  EXPECT_EQ(iso_day(wall_of("2020-08-03T23:59:59-05:00")), "2020-08-03");
}

TEST(Dates, HostileSecondsStayOnTheCalendar) {
  for (const std::int64_t seconds :
       {std::numeric_limits<std::int64_t>::min() + 60,
        std::numeric_limits<std::int64_t>::max() - 60}) {
    const bool early = seconds < 0;
    EXPECT_EQ(iso_day(seconds), early ? "0001-01-01" : "9999-12-31");
    for (const auto precision :
         {DatePrecision::kYear, DatePrecision::kMonth, DatePrecision::kDay,
          DatePrecision::kMinute, DatePrecision::kSecond}) {
      const Date date{.utc_seconds = seconds, .precision = precision};
      EXPECT_EQ(to_iso(date).substr(0, 4), early ? "0001" : "9999");
      wall_end(date);
    }
  }
}

}  // namespace
}  // namespace morgue
