#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "query/date_period.h"

namespace morgue {

enum class CalendarUnit { kSecond, kMinute, kHour, kDay, kWeek, kMonth, kYear };

// "s", "min", "h", "d", "w", "M", "y".  "m" is none: it may be minutes or
// months.
std::optional<CalendarUnit> calendar_unit(std::string_view text);

// The second, minute, ... year that the wall second lies in.
Period unit_around(std::int64_t wall_seconds, CalendarUnit unit);

// So many units later; a month that has no such day gives its last one.
// nullopt outside the years 1 to 9999.
std::optional<std::int64_t> moved_by(std::int64_t wall_seconds,
                                     std::int64_t units, CalendarUnit unit);

// True within the years 1 to 9999.
bool is_on_calendar(std::int64_t wall_seconds);

}  // namespace morgue
