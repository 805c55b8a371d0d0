#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "query/date_period.h"
#include "query/query_tree.h"

namespace morgue {

// Which end of a range a date stands for.
enum class DateSide { kSince, kUntil };

// Reads what follows `date:` in a query: a period (2020-08), a range
// (2020-08..2020-09, 2020-08.., [2020-03-01 TO 2020-03-31], * for an open end)
// or a comparison (>=2020-03).  The end that is named belongs to the range as
// a whole: ..2020-09 includes 30 September.  `now` is in wall seconds.
// Throws DateError.
DateRange parse_date_range(std::string_view text, std::int64_t now);

// Reads the value of since: (from its beginning on) or until: (its end
// included), and of --since and --until.  Throws DateError.
DateRange parse_date_argument(std::string_view text, DateSide side,
                              std::int64_t now);

// The range as parse_date_range reads it, in the coarsest unit that says it:
// "2020-08..2020-09".  A range without ends is "*".
std::string describe_dates(const DateRange& dates);

}  // namespace morgue
