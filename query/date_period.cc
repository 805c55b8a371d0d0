#include "query/date_period.h"

#include <array>
#include <charconv>
#include <optional>

#include "archive/date.h"
#include "query/calendar.h"
#include "query/national_date.h"
#include "query/typed_text.h"
#include "text/ascii.h"

namespace morgue {
namespace {

[[noreturn]] void refuse(std::string_view text) {
  throw DateError(in_quotes(text) +
                  " is not a date; write 2020, 2020-08, 2020-08-03, 7d or "
                  "last-month");
}

[[noreturn]] void refuse_m(std::string_view text) {
  throw DateError("the m in " + in_quotes(text) +
                  " may be minutes or months; write M for months, min for "
                  "minutes");
}

[[noreturn]] void refuse_far(std::string_view text) {
  throw DateError(in_quotes(text) + " lies outside the years 1 to 9999");
}

constexpr std::size_t kMostDigits = 11;

// The digits that `text` opens with, taken off it; nullopt without any, and
// where they are too many to mean anything.
std::optional<std::int64_t> take_number(std::string_view& text) {
  std::size_t digits = 0;
  while (digits < text.size() && is_ascii_digit(text[digits])) {
    ++digits;
  }
  if (digits == 0 || digits > kMostDigits) {
    return std::nullopt;
  }
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + digits, number);
  text.remove_prefix(digits);
  return number;
}

struct NamedPeriod {
  std::string_view name;
  CalendarUnit unit;
  int ago;
};

constexpr std::array<NamedPeriod, 8> kNamedPeriods = {{
    {"today", CalendarUnit::kDay, 0},
    {"yesterday", CalendarUnit::kDay, 1},
    {"this-week", CalendarUnit::kWeek, 0},
    {"last-week", CalendarUnit::kWeek, 1},
    {"this-month", CalendarUnit::kMonth, 0},
    {"last-month", CalendarUnit::kMonth, 1},
    {"this-year", CalendarUnit::kYear, 0},
    {"last-year", CalendarUnit::kYear, 1},
}};

std::optional<Period> named_period(std::string_view text, std::int64_t now) {
  for (const NamedPeriod& named : kNamedPeriods) {
    if (named.name == text) {
      const std::int64_t start = unit_around(now, named.unit).begin;
      const auto moved = moved_by(start, -named.ago, named.unit);
      return unit_around(moved.value_or(start), named.unit);
    }
  }
  return std::nullopt;
}

// What a moment names by itself: its day where only days or more were
// counted, since most articles are dated by the day.
Period named_by(std::int64_t moment, CalendarUnit finest) {
  return unit_around(moment, finest < CalendarUnit::kDay ? CalendarUnit::kSecond
                                                         : CalendarUnit::kDay);
}

std::optional<Period> ago(std::string_view text, std::int64_t now) {
  std::string_view rest = text;
  const std::optional<std::int64_t> number = take_number(rest);
  if (!number || rest.empty()) {
    return std::nullopt;
  }
  if (rest == "m") {
    refuse_m(text);
  }
  const std::optional<CalendarUnit> unit = calendar_unit(rest);
  if (!unit) {
    return std::nullopt;
  }
  const auto moment = moved_by(now, -*number, *unit);
  if (!moment) {
    refuse_far(text);
  }
  return named_by(*moment, *unit);
}

// The unit that `text` opens with, taken off it.
CalendarUnit take_unit(std::string_view& text, std::string_view whole) {
  const std::size_t length = std::min(text.find_first_of("+-/"), text.size());
  const std::string_view name = text.substr(0, length);
  if (name == "m") {
    refuse_m(whole);
  }
  const std::optional<CalendarUnit> unit = calendar_unit(name);
  if (!unit) {
    refuse(whole);
  }
  text.remove_prefix(length);
  return *unit;
}

// The steps of date math, "-1M/M", from `moment` on.
Period walked(std::int64_t moment, CalendarUnit finest, std::string_view steps,
              std::string_view whole) {
  while (!steps.empty() && steps.front() != '/') {
    const char sign = steps.front();
    steps.remove_prefix(1);
    const auto number = take_number(steps);
    if ((sign != '+' && sign != '-') || !number) {
      refuse(whole);
    }
    const CalendarUnit unit = take_unit(steps, whole);
    const auto moved = moved_by(moment, sign == '-' ? -*number : *number, unit);
    if (!moved) {
      refuse_far(whole);
    }
    moment = *moved;
    finest = std::min(finest, unit);
  }
  if (steps.empty()) {
    return named_by(moment, finest);
  }
  steps.remove_prefix(1);
  const CalendarUnit rounded = take_unit(steps, whole);
  if (!steps.empty()) {
    refuse(whole);
  }
  return unit_around(moment, rounded);
}

std::optional<Period> date_math(std::string_view text, std::int64_t now) {
  if (text == "now") {
    return unit_around(now, CalendarUnit::kSecond);
  }
  if (text.starts_with("now")) {
    // now-7d is a day; what is finer says so.
    return walked(now, CalendarUnit::kYear, text.substr(3), text);
  }
  const std::size_t bars = text.find("||");
  if (bars == std::string_view::npos) {
    return std::nullopt;
  }
  const std::optional<Date> date = parse_iso(text.substr(0, bars));
  if (!date || !is_on_calendar(date->wall_seconds())) {
    refuse(text);
  }
  const bool to_the_second = date->precision >= DatePrecision::kMinute;
  return walked(date->wall_seconds(),
                to_the_second ? CalendarUnit::kSecond : CalendarUnit::kDay,
                text.substr(bars + 2), text);
}

std::optional<Period> iso_period(std::string_view text) {
  const std::optional<Date> date = parse_iso(text);
  if (!date) {
    return std::nullopt;
  }
  const Period period{date->wall_seconds(), wall_end(*date)};
  if (!is_on_calendar(period.begin) || !is_on_calendar(period.end - 1)) {
    refuse_far(text);
  }
  return period;
}

}  // namespace

Period parse_period(std::string_view text, std::int64_t now) {
  if (!is_on_calendar(now)) {
    now = 0;
  }
  if (const auto period = iso_period(text)) {
    return *period;
  }
  if (const auto period = named_period(text, now)) {
    return *period;
  }
  if (const auto period = ago(text, now)) {
    return *period;
  }
  if (const auto period = date_math(text, now)) {
    return *period;
  }
  refuse_national_date(text);
  refuse(text);
}

bool is_age(std::string_view text) {
  return take_number(text) && calendar_unit(text);
}

}  // namespace morgue
