#include "archive/date.h"

#include <algorithm>
#include <chrono>

namespace morgue {
namespace {

using std::chrono::days;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

constexpr sys_seconds kFirst = sys_days(std::chrono::year(1) / 1 / 1);
constexpr sys_seconds kLast = sys_days(std::chrono::year(9999) / 12 / 31);

// Keeps hostile seconds within the years that four digits can name.
sys_seconds on_calendar(std::int64_t wall_seconds) {
  return std::clamp(sys_seconds(seconds(wall_seconds)), kFirst, kLast);
}

sys_days day_of(sys_seconds wall) { return std::chrono::floor<days>(wall); }

// Since 1970.
std::int64_t seconds_of(sys_seconds moment) {
  return moment.time_since_epoch().count();
}

std::string padded(std::int64_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  digits.insert(0, width - std::min(width, digits.size()), '0');
  return digits;
}

std::string year_of(year_month_day day) {
  return padded(static_cast<int>(day.year()), 4);
}

std::string month_of(year_month_day day) {
  return year_of(day) + '-' + padded(static_cast<unsigned>(day.month()), 2);
}

std::string day_text(year_month_day day) {
  return month_of(day) + '-' + padded(static_cast<unsigned>(day.day()), 2);
}

std::string minute_text(std::int64_t second_of_day) {
  return padded(second_of_day / kHour, 2) + ':' +
         padded(second_of_day % kHour / kMinute, 2);
}

std::string zone_text(const Date& date) {
  if (!date.zone_known) {
    return "";
  }
  if (date.offset_minutes == 0) {
    return "Z";
  }
  const int minutes = date.offset_minutes;
  return (minutes < 0 ? '-' : '+') + minute_text(std::abs(minutes) * kMinute);
}

std::string moment_text(const Date& date, sys_seconds wall) {
  const std::int64_t second = seconds_of(wall) - seconds_of(day_of(wall));
  std::string text = day_text(day_of(wall)) + 'T' + minute_text(second);
  if (date.precision == DatePrecision::kSecond) {
    text += ':' + padded(second % kMinute, 2);
  }
  return text + zone_text(date);
}

}  // namespace

std::string to_iso(const Date& date) {
  const sys_seconds wall = on_calendar(date.wall_seconds());
  const year_month_day day = day_of(wall);
  switch (date.precision) {
    case DatePrecision::kYear:
      return year_of(day);
    case DatePrecision::kMonth:
      return month_of(day);
    case DatePrecision::kDay:
      return day_text(day);
    case DatePrecision::kMinute:
    case DatePrecision::kSecond:
      break;
  }
  return moment_text(date, wall);
}

std::string_view name_of(DateOrigin origin) {
  switch (origin) {
    case DateOrigin::kFeed:
      return "feed";
    case DateOrigin::kMeta:
      return "meta";
    case DateOrigin::kUrl:
      return "url";
    case DateOrigin::kText:
      return "text";
    case DateOrigin::kFile:
      return "file";
    case DateOrigin::kUser:
      return "user";
    case DateOrigin::kCrawl:
      return "crawl";
  }
  return "unknown";
}

std::int64_t wall_end(const Date& date) {
  using std::chrono::minutes;
  using std::chrono::months;
  using std::chrono::years;
  const sys_seconds wall = on_calendar(date.wall_seconds());
  const year_month_day day = day_of(wall);
  switch (date.precision) {
    case DatePrecision::kYear:
      return seconds_of(sys_days((day.year() + years(1)) / 1 / 1));
    case DatePrecision::kMonth:
      return seconds_of(sys_days((day.year() / day.month() + months(1)) / 1));
    case DatePrecision::kDay:
      return seconds_of(day_of(wall) + days(1));
    case DatePrecision::kMinute:
      return seconds_of(std::chrono::floor<minutes>(wall) + minutes(1));
    case DatePrecision::kSecond:
      break;
  }
  return seconds_of(wall + seconds(1));
}

std::string iso_day(std::int64_t wall_seconds) {
  return day_text(day_of(on_calendar(wall_seconds)));
}

}  // namespace morgue
