#include "query/date_expression.h"

#include <array>
#include <optional>

#include "archive/date.h"
#include "query/calendar.h"
#include "query/typed_text.h"
#include "text/unicode.h"

namespace morgue {
namespace {

[[noreturn]] void refuse_backwards(std::string_view first,
                                   std::string_view last) {
  throw DateError("the range ends before it begins",
                  std::string(last) + ".." + std::string(first));
}

[[noreturn]] void refuse_age(std::string_view age) {
  throw DateError(
      "\"date:" + std::string(age) + "\" may be that day or all days since",
      std::string(age) + "..today");
}

bool is_open(std::string_view end) { return end.empty() || end == "*"; }

DateRange range_between(std::string_view first, std::string_view last,
                        std::int64_t now) {
  DateRange range;
  if (!is_open(first)) {
    range.from = parse_period(first, now).begin;
  }
  if (!is_open(last)) {
    range.until = parse_period(last, now).end;
  }
  if (!range.from && !range.until) {
    throw DateError("the range has neither beginning nor end");
  }
  if (range.from && range.until && *range.from >= *range.until) {
    refuse_backwards(first, last);
  }
  return range;
}

// "[2020-03-01 TO 2020-03-31]"
DateRange bracketed_range(std::string_view text, std::int64_t now) {
  const std::size_t to = text.find(" TO ");
  if (to == std::string_view::npos || text.size() < 2 || text.back() != ']') {
    throw DateError("a range in brackets reads [2020-03-01 TO 2020-03-31]");
  }
  const std::string_view first = text.substr(1, to - 1);
  const std::string_view last = text.substr(to + 4, text.size() - to - 5);
  return range_between(trimmed(first), trimmed(last), now);
}

// ">=2020-03"; nullopt where it is no comparison.
std::optional<DateRange> comparison(std::string_view text, std::int64_t now) {
  if (text.empty() || (text[0] != '<' && text[0] != '>')) {
    return std::nullopt;
  }
  const bool after = text[0] == '>';
  const bool inclusive = text.size() > 1 && text[1] == '=';
  const Period period = parse_period(text.substr(inclusive ? 2 : 1), now);
  const std::int64_t bound = after == inclusive ? period.begin : period.end;
  // The last year has no later one, the first no earlier.
  if (!is_on_calendar(after ? bound : bound - 1)) {
    throw DateError(in_quotes(text) + " lies outside the years 1 to 9999");
  }
  return after ? DateRange{bound, std::nullopt}
               : DateRange{std::nullopt, bound};
}

bool opens(std::int64_t wall_seconds, CalendarUnit unit) {
  return unit_around(wall_seconds, unit).begin == wall_seconds;
}

bool fits(const DateRange& dates, CalendarUnit unit) {
  return (!dates.from || opens(*dates.from, unit)) &&
         (!dates.until || opens(*dates.until, unit));
}

std::string two_digits(std::int64_t number) {
  const std::string digits = std::to_string(number);
  return digits.size() < 2 ? '0' + digits : digits;
}

std::string iso_moment(std::int64_t wall_seconds) {
  const std::int64_t second =
      wall_seconds - unit_around(wall_seconds, CalendarUnit::kDay).begin;
  return iso_day(wall_seconds) + 'T' + two_digits(second / 3600) + ':' +
         two_digits(second / 60 % 60) + ':' + two_digits(second % 60);
}

// The year, month, day or second that the wall second lies in.
std::string named(std::int64_t wall_seconds, CalendarUnit unit) {
  switch (unit) {
    case CalendarUnit::kYear:
      return iso_day(wall_seconds).substr(0, 4);
    case CalendarUnit::kMonth:
      return iso_day(wall_seconds).substr(0, 7);
    case CalendarUnit::kDay:
      return iso_day(wall_seconds);
    default:
      return iso_moment(wall_seconds);
  }
}

CalendarUnit coarsest_unit(const DateRange& dates) {
  for (const CalendarUnit unit :
       {CalendarUnit::kYear, CalendarUnit::kMonth, CalendarUnit::kDay}) {
    if (fits(dates, unit)) {
      return unit;
    }
  }
  return CalendarUnit::kSecond;
}

}  // namespace

DateRange parse_date_range(std::string_view text, std::int64_t now) {
  if (text.starts_with('[')) {
    return bracketed_range(text, now);
  }
  if (text.starts_with('{')) {
    throw DateError(
        "ranges with { } are not in this edition; write [2020-03 "
        "TO 2020-04] or 2020-03..2020-04");
  }
  if (const auto compared = comparison(text, now)) {
    return *compared;
  }
  const std::size_t dots = text.find("..");
  if (dots != std::string_view::npos) {
    return range_between(text.substr(0, dots), text.substr(dots + 2), now);
  }
  if (is_age(text)) {
    refuse_age(text);
  }
  const Period period = parse_period(text, now);
  return {period.begin, period.end};
}

DateRange parse_date_argument(std::string_view text, DateSide side,
                              std::int64_t now) {
  const Period period = parse_period(trimmed(text), now);
  if (side == DateSide::kSince) {
    return {period.begin, std::nullopt};
  }
  return {std::nullopt, period.end};
}

std::string describe_dates(const DateRange& dates) {
  if (!dates.from && !dates.until) {
    return "*";
  }
  const CalendarUnit unit = coarsest_unit(dates);
  const std::string first = dates.from ? named(*dates.from, unit) : "";
  const std::string last = dates.until ? named(*dates.until - 1, unit) : "";
  return first == last ? first : first + ".." + last;
}

}  // namespace morgue
