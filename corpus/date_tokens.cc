#include "corpus/date_tokens.h"

#include <charconv>
#include <chrono>
#include <cstdlib>

#include "corpus/date_words.h"
#include "text/ascii.h"

namespace morgue {
namespace {

constexpr int kLastYear = 9999;

// Takes the parts of a date in the order in which they come.
class SpelledDate {
 public:
  explicit SpelledDate(std::string_view text) : rest_(text) {}

  std::optional<Date> read() {
    while (skip_separators(), !rest_.empty()) {
      const char next = rest_.front();
      const bool taken = is_ascii_digit(next)    ? take_number()
                         : is_ascii_letter(next) ? take_word()
                                                 : take_offset();
      if (!taken) {
        return std::nullopt;
      }
    }
    return whole();
  }

 private:
  void skip_separators() {
    const bool after_number = had_number_;
    while (!rest_.empty() &&
           (rest_.front() == ' ' || rest_.front() == ',' ||
            rest_.front() == '.' || is_joining_dash(after_number))) {
      rest_.remove_prefix(1);
    }
  }

  // "26-FEB-1987": a dash before a letter, or between a month and a year.
  bool is_joining_dash(bool after_number) const {
    if (rest_.front() != '-' || rest_.size() < 2 || has_time_) {
      return false;
    }
    return (after_number && is_ascii_letter(rest_[1])) ||
           (after_word_ && is_ascii_digit(rest_[1]));
  }

  std::string_view take_while(bool (*belongs)(char)) {
    std::size_t size = 0;
    while (size < rest_.size() && belongs(rest_[size])) {
      ++size;
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  // A number's digits, at most `longest` of them.
  std::optional<unsigned> digits(std::size_t longest) {
    const std::string_view typed = take_while(is_ascii_digit);
    unsigned value = 0;
    if (typed.empty() || typed.size() > longest) {
      return std::nullopt;
    }
    std::from_chars(typed.data(), typed.data() + typed.size(), value);
    return value;
  }

  bool take_number() {
    had_number_ = true;
    after_word_ = false;
    const std::size_t before = rest_.size();
    const auto value = digits(4);
    const std::size_t size = before - rest_.size();
    if (!value) {
      return false;
    }
    if (!rest_.empty() && rest_.front() == ':' && size <= 2) {
      return take_clock(*value);
    }
    if (size == 4) {
      return set(clock_.year, static_cast<int>(*value));
    }
    if (size == 3) {
      return false;
    }
    skip_ordinal();
    if (clock_.day == 0) {
      return set(clock_.day, *value);
    }
    // RFC 2822, section 4.3: years of two digits, after a day and a month.
    return size == 2 && clock_.month != 0 &&
           set(clock_.year,
               static_cast<int>(*value) + (*value < 50 ? 2000 : 1900));
  }

  void skip_ordinal() {
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (rest_.starts_with(ending) &&
          (rest_.size() == 2 || !is_ascii_letter(rest_[2]))) {
        rest_.remove_prefix(2);
        return;
      }
    }
  }

  bool take_clock(unsigned hour) {
    if (has_time_) {
      return false;
    }
    has_time_ = true;
    clock_.hour = hour;
    rest_.remove_prefix(1);
    const auto minute = digits(2);
    if (!minute) {
      return false;
    }
    clock_.minute = *minute;
    if (rest_.empty() || rest_.front() != ':') {
      return true;
    }
    rest_.remove_prefix(1);
    const auto second = digits(2);
    has_second_ = second.has_value();
    clock_.second = second.value_or(0);
    if (has_second_ && rest_.size() > 1 && rest_.front() == '.' &&
        is_ascii_digit(rest_[1])) {
      rest_.remove_prefix(1);
      take_while(is_ascii_digit);
    }
    return has_second_;
  }

  bool take_word() {
    const std::string_view word = take_while(is_ascii_letter);
    after_word_ = true;
    if (const unsigned month = month_named(word); month != 0) {
      return set(clock_.month, month);
    }
    if (word == "am" || word == "AM" || word == "pm" || word == "PM") {
      return take_half(word.front() == 'p' || word.front() == 'P');
    }
    if (const auto zone = zone_named(word); zone && has_time_) {
      return set_offset(*zone);
    }
    return is_weekday(word) || word == "at" || word == "of" ||
           (word == "T" && clock_.day != 0);
  }

  bool take_half(bool afternoon) {
    if (!has_time_ || has_half_ || clock_.hour < 1 || clock_.hour > 12) {
      return false;
    }
    has_half_ = true;
    clock_.hour = clock_.hour % 12 + (afternoon ? 12 : 0);
    return true;
  }

  // "+0200", "-05:00", only after a clock.
  bool take_offset() {
    const char sign = rest_.front();
    if (!has_time_ || (sign != '+' && sign != '-')) {
      return false;
    }
    rest_.remove_prefix(1);
    const std::size_t before = rest_.size();
    const auto first = digits(4);
    const std::size_t size = before - rest_.size();
    if (!first || (size != 4 && size != 2)) {
      return false;
    }
    unsigned hours = size == 4 ? *first / 100 : *first;
    unsigned minutes = size == 4 ? *first % 100 : 0;
    if (size == 2 && !rest_.empty() && rest_.front() == ':') {
      rest_.remove_prefix(1);
      const auto typed = digits(2);
      minutes = typed.value_or(60);
    }
    if (hours > 15 || minutes > 59) {
      return false;
    }
    const int total = static_cast<int>(hours * 60 + minutes);
    return set_offset(sign == '-' ? -total : total);
  }

  // "GMT+0100" names the zone twice; the number is the exact one.
  bool set_offset(int minutes) {
    if (offset_ && *offset_ != 0) {
      return false;
    }
    offset_ = minutes;
    return true;
  }

  template <typename Number>
  static bool set(Number& field, Number value) {
    if (field != 0 || value == 0) {
      return false;
    }
    field = value;
    return true;
  }

  std::optional<Date> whole() const {
    if (clock_.year == 0 || clock_.month == 0) {
      return std::nullopt;
    }
    if (clock_.day == 0 && has_time_) {
      return std::nullopt;
    }
    return date_of(clock_,
                   has_second_       ? DatePrecision::kSecond
                   : has_time_       ? DatePrecision::kMinute
                   : clock_.day != 0 ? DatePrecision::kDay
                                     : DatePrecision::kMonth,
                   offset_);
  }

  std::string_view rest_;
  WallClock clock_;
  std::optional<int> offset_;
  bool had_number_ = false;
  bool after_word_ = false;
  bool has_time_ = false;
  bool has_second_ = false;
  bool has_half_ = false;
};

}  // namespace

std::optional<Date> parse_spelled_date(std::string_view text) {
  if (text.size() > kLongestDate) {
    return std::nullopt;
  }
  return SpelledDate(text).read();
}

std::optional<Date> date_of(const WallClock& clock, DatePrecision precision,
                            std::optional<int> offset_minutes) {
  using std::chrono::sys_days;
  const bool has_day = precision >= DatePrecision::kDay;
  const bool has_month = precision >= DatePrecision::kMonth;
  const std::chrono::year_month_day day(
      std::chrono::year(clock.year),
      std::chrono::month(has_month ? clock.month : 1),
      std::chrono::day(has_day ? clock.day : 1));
  if (!day.ok() || clock.year < 1 || clock.year > kLastYear ||
      clock.hour > 23 || clock.minute > 59 || clock.second > 60) {
    return std::nullopt;
  }
  const std::int64_t days = sys_days(day).time_since_epoch().count();
  const unsigned second = clock.second == 60 ? 59 : clock.second;
  const std::int64_t wall = days * 86'400 + std::int64_t{clock.hour} * 3600 +
                            std::int64_t{clock.minute} * 60 + second;
  Date date;
  date.offset_minutes = static_cast<std::int16_t>(offset_minutes.value_or(0));
  date.utc_seconds = wall - std::int64_t{date.offset_minutes} * 60;
  date.zone_known = offset_minutes.has_value();
  date.precision = precision;
  return date;
}

}  // namespace morgue
