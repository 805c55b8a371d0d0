#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "archive/date.h"

namespace date {
class time_zone;
}

namespace morgue {

// Reads the dates that publishers write:
//   2020-08-03T14:05:00+02:00   20200803   20200803T140500Z   2020/08/03
//   Mon, 03 Aug 2020 14:05:00 GMT      26-FEB-1987 15:01:01.79
//   August 3, 2020 2:05 pm             3 August 2020      August 2020
//   1596463500 (seconds)               1596463500000 (milliseconds)
// 01/02/2020 can be two days and is not read; nor is a day that never was.
// Where no zone stands, the clock is that of the zone given here.
// Immutable; may be used from several threads at once.
class DateParser {
 public:
  // An IANA name: "Europe/Amsterdam".  Throws Error(kBadInput).
  explicit DateParser(const std::string& time_zone);

  std::optional<Date> parse(std::string_view text) const;

  // The day that our zone's calendar shows at that moment, in UTC seconds.
  Date day_at(std::int64_t moment) const;

 private:
  // A wall clock that no zone was read for, moved to ours.
  Date in_our_zone(Date date) const;

  const date::time_zone* zone_;
};

}  // namespace morgue
