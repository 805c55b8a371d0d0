#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "archive/date.h"

namespace morgue {

// In bytes; nobody writes a date at such length.
inline constexpr std::size_t kLongestDate = 80;

// The date that words and numbers spell out in any usual order, as if its
// clock were UTC where no zone stands (zone_known tells).  nullopt where
// anything in it is not understood.
std::optional<Date> parse_spelled_date(std::string_view text);

// What a calendar and a clock show.  The date's own fields are 0 below its
// precision.
struct WallClock {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  unsigned hour = 0;
  unsigned minute = 0;
  unsigned second = 0;
};

// nullopt where there is no such day or time.  A leap second counts as the
// second before it.
std::optional<Date> date_of(const WallClock& clock, DatePrecision precision,
                            std::optional<int> offset_minutes);

}  // namespace morgue
