#include "query/calendar.h"

#include <array>
#include <chrono>

namespace morgue {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;
using std::chrono::years;

struct UnitName {
  std::string_view name;
  CalendarUnit unit;
};

constexpr std::array<UnitName, 11> kUnits = {{
    {"s", CalendarUnit::kSecond},
    {"min", CalendarUnit::kMinute},
    {"h", CalendarUnit::kHour},
    {"H", CalendarUnit::kHour},
    {"d", CalendarUnit::kDay},
    {"D", CalendarUnit::kDay},
    {"w", CalendarUnit::kWeek},
    {"W", CalendarUnit::kWeek},
    {"M", CalendarUnit::kMonth},
    {"y", CalendarUnit::kYear},
    {"Y", CalendarUnit::kYear},
}};

// Of units that all last equally long; 0 for months and years.
constexpr std::int64_t seconds_in(CalendarUnit unit) {
  switch (unit) {
    case CalendarUnit::kSecond:
      return 1;
    case CalendarUnit::kMinute:
      return 60;
    case CalendarUnit::kHour:
      return 3600;
    case CalendarUnit::kDay:
      return 86'400;
    case CalendarUnit::kWeek:
      return 604'800;
    case CalendarUnit::kMonth:
    case CalendarUnit::kYear:
      break;
  }
  return 0;
}

sys_days day_of(std::int64_t wall_seconds) {
  return std::chrono::floor<days>(sys_seconds(seconds(wall_seconds)));
}

std::int64_t seconds_of(sys_days day) {
  return sys_seconds(day).time_since_epoch().count();
}

Period month_around(year_month_day day) {
  const auto month = day.year() / day.month();
  return {seconds_of(month / 1), seconds_of((month + months(1)) / 1)};
}

Period year_around(year_month_day day) {
  return {seconds_of(day.year() / 1 / 1),
          seconds_of((day.year() + years(1)) / 1 / 1)};
}

// More seconds than lie between the years 1 and 9999.
constexpr std::int64_t kFarthest = 320'000'000'000;

// The epoch was a Thursday; weeks open on Monday.
constexpr std::int64_t kFirstMonday = 4 * seconds_in(CalendarUnit::kDay);

}  // namespace

std::optional<CalendarUnit> calendar_unit(std::string_view text) {
  for (const UnitName& unit : kUnits) {
    if (unit.name == text) {
      return unit.unit;
    }
  }
  return std::nullopt;
}

Period unit_around(std::int64_t wall_seconds, CalendarUnit unit) {
  if (unit == CalendarUnit::kMonth) {
    return month_around(day_of(wall_seconds));
  }
  if (unit == CalendarUnit::kYear) {
    return year_around(day_of(wall_seconds));
  }
  const std::int64_t length = seconds_in(unit);
  const std::int64_t origin = unit == CalendarUnit::kWeek ? kFirstMonday : 0;
  const std::int64_t into =
      ((wall_seconds - origin) % length + length) % length;
  return {wall_seconds - into, wall_seconds - into + length};
}

std::optional<std::int64_t> moved_by(std::int64_t wall_seconds,
                                     std::int64_t units, CalendarUnit unit) {
  const std::int64_t length = seconds_in(unit);
  const std::int64_t most = kFarthest / (length == 0 ? 2'592'000 : length);
  if (units > most || units < -most || !is_on_calendar(wall_seconds)) {
    return std::nullopt;
  }
  std::int64_t moved = wall_seconds + units * length;
  if (length == 0) {
    const sys_days day = day_of(wall_seconds);
    const months by(unit == CalendarUnit::kYear ? units * 12 : units);
    year_month_day there = year_month_day(day) + by;
    if (!there.ok()) {
      there = there.year() / there.month() / std::chrono::last;
    }
    moved = seconds_of(there) + wall_seconds - seconds_of(day);
  }
  return is_on_calendar(moved) ? std::optional(moved) : std::nullopt;
}

bool is_on_calendar(std::int64_t wall_seconds) {
  using std::chrono::year;
  static const std::int64_t first = seconds_of(year(1) / 1 / 1);
  static const std::int64_t end = seconds_of(year(10'000) / 1 / 1);
  return wall_seconds >= first && wall_seconds < end;
}

}  // namespace morgue
