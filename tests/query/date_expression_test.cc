#include "query/date_expression.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "archive/date.h"
#include "tests/query/described_query.h"

namespace morgue {
namespace {

std::string shown(std::int64_t wall_seconds) {
  Date date;
  date.utc_seconds = wall_seconds;
  date.precision = DatePrecision::kSecond;
  return to_iso(date);
}

std::string shown(const DateRange& range) {
  return (range.from ? shown(*range.from) : "-") + " " +
         (range.until ? shown(*range.until) : "-");
}

TEST(DateExpression, PeriodsIncludeTheirEnd) {
  struct Case {
    std::string_view typed;
    std::string_view range;
  };
  const std::vector<Case> cases = {
      {"2020", "2020-01-01T00:00:00 2021-01-01T00:00:00"},
      {"2020-02", "2020-02-01T00:00:00 2020-03-01T00:00:00"},
      {"2020-12-31", "2020-12-31T00:00:00 2021-01-01T00:00:00"},
      {"20200803", "2020-08-03T00:00:00 2020-08-04T00:00:00"},
      {"2020-08-03T14:05", "2020-08-03T14:05:00 2020-08-03T14:06:00"},
      {"2020-08-03T14:05:09", "2020-08-03T14:05:09 2020-08-03T14:05:10"},
      {"2020-08..2020-09", "2020-08-01T00:00:00 2020-10-01T00:00:00"},
      {"2020..", "2020-01-01T00:00:00 -"},
      {"..2020", "- 2021-01-01T00:00:00"},
      {"[2020-03-01 TO 2020-03-31]", "2020-03-01T00:00:00 2020-04-01T00:00:00"},
      {"[* TO 2020]", "- 2021-01-01T00:00:00"},
      {">=2020-03", "2020-03-01T00:00:00 -"},
      {">2020-03", "2020-04-01T00:00:00 -"},
      {"<2020-03", "- 2020-03-01T00:00:00"},
      {"<=2020-03", "- 2020-04-01T00:00:00"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(shown(parse_date_range(c.typed, kNow)), c.range) << c.typed;
  }
}

TEST(DateExpression, CountsFromNow) {
  struct Case {
    std::string_view typed;
    std::string_view range;
  };
  const std::vector<Case> cases = {
      {"today", "2020-09-13T00:00:00 2020-09-14T00:00:00"},
      {"yesterday", "2020-09-12T00:00:00 2020-09-13T00:00:00"},
      {"this-week", "2020-09-07T00:00:00 2020-09-14T00:00:00"},
      {"last-week", "2020-08-31T00:00:00 2020-09-07T00:00:00"},
      {"last-month", "2020-08-01T00:00:00 2020-09-01T00:00:00"},
      {"last-year", "2019-01-01T00:00:00 2020-01-01T00:00:00"},
      {"7d..", "2020-09-06T00:00:00 -"},
      {"2w..1w", "2020-08-30T00:00:00 2020-09-07T00:00:00"},
      {"3M..", "2020-06-13T00:00:00 -"},
      {"1y..", "2019-09-13T00:00:00 -"},
      {"90min..", "2020-09-13T10:56:40 -"},
      {"now", "2020-09-13T12:26:40 2020-09-13T12:26:41"},
      {"now-7d", "2020-09-06T00:00:00 2020-09-07T00:00:00"},
      {"now-3h..now", "2020-09-13T09:26:40 2020-09-13T12:26:41"},
      {"now/d", "2020-09-13T00:00:00 2020-09-14T00:00:00"},
      {"now-1M/M", "2020-08-01T00:00:00 2020-09-01T00:00:00"},
      {"now/y-1y", ""},
      {"2020-03-31||-1M", "2020-02-29T00:00:00 2020-03-01T00:00:00"},
      {"2020-08-15||+1M/M", "2020-09-01T00:00:00 2020-10-01T00:00:00"},
  };
  for (const auto& c : cases) {
    if (c.range.empty()) {
      EXPECT_THROW(parse_date_range(c.typed, kNow), DateError) << c.typed;
    } else {
      EXPECT_EQ(shown(parse_date_range(c.typed, kNow)), c.range) << c.typed;
    }
  }
}

TEST(DateExpression, SinceAndUntilTakeWholePeriods) {
  struct Case {
    std::string_view typed;
    DateSide side;
    std::string_view range;
  };
  const std::vector<Case> cases = {
      {"2020-08", DateSide::kSince, "2020-08-01T00:00:00 -"},
      {"2020-09", DateSide::kUntil, "- 2020-10-01T00:00:00"},
      {" 2020 ", DateSide::kUntil, "- 2021-01-01T00:00:00"},
      {"7d", DateSide::kSince, "2020-09-06T00:00:00 -"},
      {"1d", DateSide::kUntil, "- 2020-09-13T00:00:00"},
      {"last-month", DateSide::kUntil, "- 2020-09-01T00:00:00"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(shown(parse_date_argument(c.typed, c.side, kNow)), c.range)
        << c.typed;
  }
}

TEST(DateExpression, RefusesWhatIsNoDate) {
  const std::string advice =
      " is not a date; write 2020, 2020-08, 2020-08-03, 7d or last-month";
  struct Case {
    std::string_view typed;
    std::string message;
    std::string_view suggestion;
  };
  const std::vector<Case> cases = {
      {"", "\"\"" + advice, ""},
      {"soon", "\"soon\"" + advice, ""},
      {"2020-13", "\"2020-13\"" + advice, ""},
      {"2020-02-30", "\"2020-02-30\"" + advice, ""},
      {"20", "\"20\"" + advice, ""},
      {"01/02/2020",
       "\"01/02/2020\" may be two dates; write 2020-01-02 or 2020-02-01", ""},
      {"1.2.2020",
       "\"1.2.2020\" may be two dates; write 2020-01-02 or 2020-02-01", ""},
      {"13/02/2020", "write the date as 2020-02-13", "2020-02-13"},
      {"2020/8/3", "write the date as 2020-08-03", "2020-08-03"},
      {"03/03/2020", "write the date as 2020-03-03", "2020-03-03"},
      {"32/13/2020", "\"32/13/2020\"" + advice, ""},
      {"3m",
       "the m in \"3m\" may be minutes or months; write M for months, min for "
       "minutes",
       ""},
      {"now-3m",
       "the m in \"now-3m\" may be minutes or months; write M for months, min "
       "for minutes",
       ""},
      {"7d", "\"date:7d\" may be that day or all days since", "7d..today"},
      {"2020..2019", "the range ends before it begins", "2019..2020"},
      {"..", "the range has neither beginning nor end", ""},
      {"[2020 TO 2021", "a range in brackets reads [2020-03-01 TO 2020-03-31]",
       ""},
      {"{2020 TO 2021}",
       "ranges with { } are not in this edition; write [2020-03 TO 2020-04] or "
       "2020-03..2020-04",
       ""},
      {"9999y..", "\"9999y\" lies outside the years 1 to 9999", ""},
      {"99999999999d..", "\"99999999999d\" lies outside the years 1 to 9999",
       ""},
      {"999999999999999999999d..", "\"999999999999999999999d\"" + advice, ""},
      {">9999", "\">9999\" lies outside the years 1 to 9999", ""},
      {"<0001", "\"<0001\" lies outside the years 1 to 9999", ""},
  };
  for (const auto& c : cases) {
    try {
      ADD_FAILURE() << c.typed << " was read as "
                    << shown(parse_date_range(c.typed, kNow));
    } catch (const DateError& error) {
      EXPECT_EQ(error.what(), c.message) << c.typed;
      EXPECT_EQ(error.suggestion(), c.suggestion) << c.typed;
    }
  }
}

TEST(DateExpression, DescribesInTheCoarsestUnit) {
  struct Case {
    std::string_view typed;
    std::string_view described;
  };
  const std::vector<Case> cases = {
      {"2020", "2020"},
      {"2020-01..2020-12", "2020"},
      {"2020-01-01..2021-12-31", "2020..2021"},
      {"2020-08-01..2020-08-31", "2020-08"},
      {"2020-08..2020-09", "2020-08..2020-09"},
      {"2020-08-03", "2020-08-03"},
      {"2020-08-03..2020-09", "2020-08-03..2020-09-30"},
      {">2020-03-05", "2020-03-06.."},
      {"<2020", "..2019"},
      {"..9999", "..9999"},
      {"0001..", "0001.."},
      {"2020-08-03T14:05", "2020-08-03T14:05:00..2020-08-03T14:05:59"},
      {"2020-08-03T14:05:09", "2020-08-03T14:05:09"},
      {"2020-08-03T14:05..", "2020-08-03T14:05:00.."},
  };
  for (const auto& c : cases) {
    const DateRange range = parse_date_range(c.typed, kNow);
    EXPECT_EQ(describe_dates(range), c.described) << c.typed;
    EXPECT_EQ(shown(parse_date_range(c.described, kNow)), shown(range))
        << c.typed;
  }
  EXPECT_EQ(describe_dates({}), "*");
}

TEST(DateExpression, AWrongClockDoesNoHarm) {
  for (const std::int64_t now :
       {std::numeric_limits<std::int64_t>::min(), std::int64_t{0},
        std::numeric_limits<std::int64_t>::max()}) {
    EXPECT_NO_THROW(parse_date_range("today", now)) << now;
    EXPECT_NO_THROW(parse_date_argument("last-year", DateSide::kSince, now))
        << now;
  }
}

}  // namespace
}  // namespace morgue
