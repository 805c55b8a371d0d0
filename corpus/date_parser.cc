#include "corpus/date_parser.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <stdexcept>

#include <date/tz.h>

#include "archive/error.h"
#include "corpus/date_tokens.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kDayDigits = 8;

// Precondition: digits only, and few enough.
std::int64_t number(std::string_view digits) {
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

unsigned part(std::string_view digits, std::size_t at, std::size_t size) {
  return static_cast<unsigned>(number(digits.substr(at, size)));
}

std::optional<Date> compact_date(std::string_view digits, std::string_view time,
                                 std::optional<int> offset) {
  WallClock clock{static_cast<int>(part(digits, 0, 4)), part(digits, 4, 2),
                  part(digits, 6, 2)};
  if (time.empty()) {
    return date_of(clock, DatePrecision::kDay, offset);
  }
  clock.hour = part(time, 0, 2);
  clock.minute = part(time, 2, 2);
  clock.second = time.size() == 6 ? part(time, 4, 2) : 0;
  return date_of(
      clock, time.size() == 6 ? DatePrecision::kSecond : DatePrecision::kMinute,
      offset);
}

// "20200803T140500", then "Z", "-0500" or nothing.
std::optional<Date> compact_moment(std::string_view text) {
  if (text.size() < kDayDigits + 5 ||
      (text[kDayDigits] != 'T' && text[kDayDigits] != 't') ||
      !is_all_digits(text.substr(0, kDayDigits))) {
    return std::nullopt;
  }
  std::string_view time = text.substr(kDayDigits + 1);
  std::optional<int> offset;
  if (time.back() == 'Z' || time.back() == 'z') {
    offset = 0;
    time.remove_suffix(1);
  } else if (const std::size_t sign = time.find_first_of("+-");
             sign != time.npos) {
    const std::string_view zone = time.substr(sign + 1);
    if (zone.size() != 4 || !is_all_digits(zone) || part(zone, 0, 2) > 15 ||
        part(zone, 2, 2) > 59) {
      return std::nullopt;
    }
    const auto minutes =
        static_cast<int>(part(zone, 0, 2) * 60 + part(zone, 2, 2));
    offset = time[sign] == '-' ? -minutes : minutes;
    time = time.substr(0, sign);
  }
  if (!is_all_digits(time) || (time.size() != 6 && time.size() != 4)) {
    return std::nullopt;
  }
  return compact_date(text.substr(0, kDayDigits), time, offset);
}

Date moment(std::int64_t utc_seconds) {
  Date date;
  date.utc_seconds = utc_seconds;
  date.zone_known = true;
  date.precision = DatePrecision::kSecond;
  return date;
}

// 4 digits are a year, 8 a day, 14 a day and a time; 9 or 10 are seconds since
// 1970, 11 to 13 milliseconds.
std::optional<Date> digits_only(std::string_view digits) {
  switch (digits.size()) {
    case 4:
      return date_of({static_cast<int>(number(digits))}, DatePrecision::kYear,
                     std::nullopt);
    case 8:
      return compact_date(digits, "", std::nullopt);
    case 9:
    case 10:
      return moment(number(digits));
    case 12:
      // 202008031405 is a minute of 2020 to some, a second of 1976 to others.
      if (compact_date(digits.substr(0, 8), digits.substr(8), std::nullopt) &&
          part(digits, 0, 4) >= 1600 && part(digits, 0, 4) < 2200) {
        return std::nullopt;
      }
      return moment(number(digits) / 1000);
    case 11:
    case 13:
      return moment(number(digits) / 1000);
    case 14:
      return compact_date(digits.substr(0, 8), digits.substr(8), std::nullopt);
    default:
      return std::nullopt;
  }
}

// "2020/08/03" and "2020.08.03": the year comes first, so the rest is sure.
std::optional<Date> year_first(std::string_view text) {
  const std::string_view signs = "/.";
  if (text.size() < 10 || signs.find(text[4]) == signs.npos ||
      text[7] != text[4]) {
    return std::nullopt;
  }
  std::string iso(text);
  iso[4] = iso[7] = '-';
  return parse_iso(iso);
}

std::optional<Date> parse_as_written(std::string_view text) {
  if (is_all_digits(text)) {
    return digits_only(text);
  }
  if (text.front() == '-' && text.size() <= 14 &&
      is_all_digits(text.substr(1))) {
    // A year before our era is meant by nobody.
    return text.size() < 8
               ? std::nullopt
               : std::optional(moment(-number(text.substr(1)) /
                                      (text.size() > 11 ? 1000 : 1)));
  }
  if (auto date = compact_moment(text)) {
    return date;
  }
  if (auto date = parse_iso(text)) {
    return date;
  }
  if (auto date = year_first(text)) {
    return date;
  }
  return parse_spelled_date(text);
}

const date::time_zone* find_zone(const std::string& name) {
  try {
    return date::locate_zone(name);
  } catch (const std::runtime_error&) {
    throw Error(Failure::kBadInput,
                "no time zone is called \"" + name +
                    "\" (IANA names such as Europe/Amsterdam are known "
                    "where the package tzdata is installed)");
  }
}

}  // namespace

DateParser::DateParser(const std::string& time_zone)
    : zone_(find_zone(time_zone)) {}

std::optional<Date> DateParser::parse(std::string_view text) const {
  text = trimmed(text);
  if (text.empty() || text.size() > kLongestDate) {
    return std::nullopt;
  }
  auto date = parse_as_written(text);
  if (date && !date->zone_known) {
    *date = in_our_zone(*date);
  }
  return date;
}

Date DateParser::day_at(std::int64_t moment) const {
  const date::sys_seconds utc{std::chrono::seconds(moment)};
  const auto wall = utc + zone_->get_info(utc).offset;
  Date day;  // as if it were UTC's
  day.utc_seconds = date::sys_seconds(std::chrono::floor<date::days>(wall))
                        .time_since_epoch()
                        .count();
  return in_our_zone(day);
}

Date DateParser::in_our_zone(Date date) const {
  const date::local_seconds wall{std::chrono::seconds(date.wall_seconds())};
  // In the hour that a clock shows twice, the first; in the one that it
  // skips, the offset from before.
  const auto offset = zone_->get_info(wall).first.offset;
  date.offset_minutes = static_cast<std::int16_t>(
      std::chrono::floor<std::chrono::minutes>(offset).count());
  date.utc_seconds =
      wall.time_since_epoch().count() - std::int64_t{date.offset_minutes} * 60;
  return date;
}

}  // namespace morgue
