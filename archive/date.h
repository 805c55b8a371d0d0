#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace morgue {

// How finely a date was stated.  NEVER renumber: stored.
enum class DatePrecision : std::uint8_t {
  kYear = 1,
  kMonth = 2,
  kDay = 3,
  kMinute = 4,
  kSecond = 5,
};

// Where a date was found.  NEVER renumber: stored.
enum class DateOrigin : std::uint8_t {
  kFeed = 1,  // a structured field of the record
  kMeta = 2,  // page metadata
  kUrl = 3,
  kText = 4,  // printed in the article
  kFile = 5,  // path or time of writing, only when asked for
  kUser = 6,  // given on the command line
  // When a crawler fetched it, only when asked for.  Stored as kFile, which
  // earlier builds know, and a field beside it that they pass over.
  kCrawl = 7,
};

// A moment or a period (a day, a month, a year) as the publisher stated it.
// A period is named by its first second.
struct Date {
  std::int64_t utc_seconds = 0;     // since 1970-01-01T00:00:00Z
  std::int16_t offset_minutes = 0;  // the publisher's zone, east positive
  bool zone_known = false;          // false: the offset is assumed, not read
  DatePrecision precision = DatePrecision::kDay;
  DateOrigin origin = DateOrigin::kFeed;

  // What the clock on the publisher's wall showed, as if it were UTC.
  // Searches compare and sort by this: "3 August" is the publisher's day.
  std::int64_t wall_seconds() const {
    return utc_seconds + std::int64_t{offset_minutes} * 60;
  }

  bool operator==(const Date&) const = default;
};

// "feed", "meta", "url", "text", "file", "user", "crawl".
std::string_view name_of(DateOrigin origin);

// ISO 8601 down to the date's own precision, and the zone where it is known:
// "1987", "2020-08", "2020-08-03", "2020-08-03T14:05+02:00".
std::string to_iso(const Date& date);

// Reads what to_iso writes, with "T", "t" or a space before the time, seconds
// and fractions optional, "Z" or "+hh:mm" or "+hhmm"; also "20200803".
// nullopt where it is anything else or no such day exists.
std::optional<Date> parse_iso(std::string_view text);

// The first wall second after the period that the date names.
std::int64_t wall_end(const Date& date);

// The calendar day of a wall-clock second count: "2020-08-03".
std::string iso_day(std::int64_t wall_seconds);

}  // namespace morgue
