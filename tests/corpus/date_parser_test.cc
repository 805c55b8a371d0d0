#include "corpus/date_parser.h"

#include <vector>

#include <gtest/gtest.h>

#include "archive/error.h"
#include "corpus/reader_setup.h"

namespace morgue {
namespace {

struct Case {
  std::string_view typed;
  std::string_view iso;  // empty: refused
};

std::string parsed(const DateParser& parser, std::string_view typed) {
  const auto date = parser.parse(typed);
  return date ? to_iso(*date) : "";
}

TEST(DateParser, ReadsWhatPublishersWrite) {
  const std::vector<Case> cases = {
      {"2020-08-03", "2020-08-03"},
      {"2020-08-03T14:05:00Z", "2020-08-03T14:05:00Z"},
      {"2020-08-03 14:05+02:00", "2020-08-03T14:05+02:00"},
      {"2020/08/03", "2020-08-03"},
      {"2020.08.03", "2020-08-03"},
      {"2020-08", "2020-08"},
      {"1987", "1987"},
      {"20200803", "2020-08-03"},
      {"20200803T140500Z", "2020-08-03T14:05:00Z"},
      {"20200803T140500-0500", "2020-08-03T14:05:00-05:00"},
      {"20200803T1405", "2020-08-03T14:05"},
      {"20200803140500", "2020-08-03T14:05:00"},
      {"1596463500", "2020-08-03T14:05:00Z"},
      {"1596463500000", "2020-08-03T14:05:00Z"},
      {"-220924800", "1963-01-01T00:00:00Z"},
      {"Mon, 03 Aug 2020 14:05:00 GMT", "2020-08-03T14:05:00Z"},
      {"Mon, 3 Aug 20 14:05 -0500", "2020-08-03T14:05-05:00"},
      {"Mon, 03 Aug 2020 14:05:00 EST", "2020-08-03T14:05:00-05:00"},
      {"Mon Aug 03 14:05:00 +0000 2020", "2020-08-03T14:05:00Z"},
      {"26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01"},
      {"  3-MAR-1987 00:43:42.82", "1987-03-03T00:43:42"},
      {"August 3, 2020", "2020-08-03"},
      {"Monday, August 3, 2020", "2020-08-03"},
      {"3 August 2020", "2020-08-03"},
      {"3rd August 2020", "2020-08-03"},
      {"Aug. 3, 2020 2:05 pm", "2020-08-03T14:05"},
      {"Aug. 3, 2020 at 12:05 AM", "2020-08-03T00:05"},
      {"Sept. 15, 2020", "2020-09-15"},
      {"August 2020", "2020-08"},
      {"29 February 2020", "2020-02-29"},
      {"31 December 2016 23:59:60 UTC", "2016-12-31T23:59:59Z"},
  };
  const DateParser parser("UTC");
  for (const Case& each : cases) {
    EXPECT_EQ(parsed(parser, each.typed), each.iso) << each.typed;
  }
}

TEST(DateParser, RefusesWhatIsAmbiguousImpossibleOrNoDate) {
  const std::vector<std::string_view> cases = {
      "",
      " ",
      "01/02/2020",
      "13/02/2020",
      "1/2/20",
      "202008031405",
      "2020-02-30",
      "2020-13-01",
      "31 April 2020",
      "29 February 2019",
      "31-MAR-1987 605:12:19.12",
      "3 August 2020 25:00",
      "3 August 2020 13:05 pm",
      "9-APR-1987 00:00:00.00    # date added as guesswork",
      "yesterday",
      "August",
      "Monday",
      "3 August",
      "August 3, 2020, August 4, 2020",
      "3 August 2020 14:05 +9900",
      "0000-00-00 00:00:00",
      "12345",
      "99999999999999999999",
      "2020-08-03T14:05:00 Mars/Olympus",
  };
  const DateParser parser("UTC");
  for (const std::string_view typed : cases) {
    EXPECT_EQ(parsed(parser, typed), "") << typed;
  }
}

TEST(DateParser, TakesTheZoneWhereNoneIsStated) {
  const DateParser parser("America/New_York");
  const auto summer = parser.parse("2020-08-03T14:05:00");
  ASSERT_TRUE(summer);
  EXPECT_EQ(summer->offset_minutes, -240);
  EXPECT_FALSE(summer->zone_known);
  EXPECT_EQ(summer->utc_seconds, 1'596'477'900);
  EXPECT_EQ(to_iso(*summer), "2020-08-03T14:05:00");

  const auto winter = parser.parse("3 January 2020");
  ASSERT_TRUE(winter);
  EXPECT_EQ(winter->offset_minutes, -300);
  EXPECT_EQ(iso_day(winter->wall_seconds()), "2020-01-03");

  const auto stated = parser.parse("2020-08-03T14:05:00+02:00");
  ASSERT_TRUE(stated);
  EXPECT_EQ(stated->offset_minutes, 120);
  EXPECT_TRUE(stated->zone_known);
}

TEST(DateParser, HoursThatAClockSkipsOrShowsTwice) {
  const DateParser parser("Europe/Amsterdam");
  const auto skipped = parser.parse("2021-03-28T02:30:00");
  ASSERT_TRUE(skipped);
  EXPECT_EQ(skipped->offset_minutes, 60);
  const auto twice = parser.parse("2021-10-31T02:30:00");
  ASSERT_TRUE(twice);
  EXPECT_EQ(twice->offset_minutes, 120);
}

TEST(DateParser, NamesAnUnknownZone) {
  try {
    DateParser("Mars/Olympus");
    FAIL() << "was taken";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kBadInput);
    EXPECT_NE(std::string(error.what()).find("Mars/Olympus"),
              std::string::npos);
  }
}

TEST(ReadDate, WarnsOfDatesThatCannotBeBelieved) {
  const ReaderSetup setup{ReaderOptions()};
  struct Stated {
    std::string_view typed;
    Ahead ahead;
    std::string_view warning;
  };
  const std::vector<Stated> cases = {
      {"2020-08-03", Ahead::kRefused, ""},
      {"", Ahead::kRefused, ""},
      {"soon", Ahead::kRefused, "bad-date"},
      {"1599-12-31", Ahead::kRefused, "implausible-date"},
      {"1600-01-01", Ahead::kRefused, ""},
      {"9999-01-01", Ahead::kRefused, "implausible-date"},
      {"9999-01-01", Ahead::kAllowed, ""},
  };
  for (const auto& each : cases) {
    std::vector<Warning> warnings;
    const auto date =
        read_date(setup, each.typed, "published", each.ahead, warnings);
    EXPECT_EQ(warnings.empty() ? "" : warnings.front().reason, each.warning)
        << each.typed;
    EXPECT_EQ(date.has_value(), each.warning.empty() && !each.typed.empty())
        << each.typed;
  }
}

}  // namespace
}  // namespace morgue
