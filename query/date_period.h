#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/error.h"

namespace morgue {

// A date that cannot be read.  what() is one line.
class DateError : public Error {
 public:
  explicit DateError(const std::string& message, std::string suggestion = {})
      : Error(Failure::kBadQuery, message),
        suggestion_(std::move(suggestion)) {}

  // The date that was probably meant; empty where nobody can tell.
  const std::string& suggestion() const { return suggestion_; }

 private:
  std::string suggestion_;
};

// What a date in a query names: a moment, a day, a month, a year.
struct Period {
  std::int64_t begin = 0;  // wall seconds
  std::int64_t end = 0;    // the first one after it
};

// Reads one of
//   2020   2020-08   2020-08-03   20200803   2020-08-03T14:05[:09][zone]
//   today  yesterday  this-week  last-week  and so with month and year
//   7d     two days, 2w, 3M, 1y ago: that day; 90min, 12h, 30s: that second
//   now    now-7d  now-1M/M  2020-08-01||+1M/d  (date math; /M: whole month)
// Weeks open on Monday.  `now` is in wall seconds.  Throws DateError.
Period parse_period(std::string_view text, std::int64_t now);

// True for 7d and its like, which says how long ago, not when.
bool is_age(std::string_view text);

}  // namespace morgue
