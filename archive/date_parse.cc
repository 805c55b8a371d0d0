#include <chrono>

#include "archive/date.h"

namespace morgue {
namespace {

// Takes an ISO 8601 date apart from left to right; what does not fit is left
// standing.
class IsoText {
 public:
  explicit IsoText(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }

  bool skip(std::string_view any_of) {
    const bool fits =
        !rest_.empty() && any_of.find(rest_.front()) != std::string_view::npos;
    if (fits) {
      rest_.remove_prefix(1);
    }
    return fits;
  }

  // Exactly so many digits; nullopt, and nothing taken, where they are not.
  std::optional<int> digits(std::size_t count) {
    if (leading_digits() < count) {
      return std::nullopt;
    }
    int number = 0;
    for (const char digit : rest_.substr(0, count)) {
      number = number * 10 + (digit - '0');
    }
    rest_.remove_prefix(count);
    return number;
  }

  std::size_t leading_digits() const {
    const std::size_t end = rest_.find_first_not_of("0123456789");
    return end == std::string_view::npos ? rest_.size() : end;
  }

  void skip_digits() { rest_.remove_prefix(leading_digits()); }

 private:
  std::string_view rest_;
};

struct Moment {
  std::int64_t wall_seconds = 0;
  Date date;
};

bool within(std::optional<int> number, int last) {
  return number && *number <= last;
}

// "2020", "2020-08", "2020-08-03" or "20200803".
bool read_day(IsoText& text, Moment& moment) {
  using namespace std::chrono;
  const bool compact = text.leading_digits() == 8;
  const std::optional<int> year_number = text.digits(4);
  if (!year_number || *year_number == 0) {
    return false;
  }
  int month_number = 1;
  int day_number = 1;
  moment.date.precision = DatePrecision::kYear;
  if (compact || text.skip("-")) {
    month_number = text.digits(2).value_or(0);
    moment.date.precision = DatePrecision::kMonth;
  }
  if (compact ||
      (moment.date.precision == DatePrecision::kMonth && text.skip("-"))) {
    day_number = text.digits(2).value_or(0);
    moment.date.precision = DatePrecision::kDay;
  }
  const year_month_day day =
      year(*year_number) / month(static_cast<unsigned>(month_number)) /
      std::chrono::day(static_cast<unsigned>(day_number));
  if (!day.ok()) {
    return false;
  }
  moment.wall_seconds = sys_seconds(sys_days(day)).time_since_epoch().count();
  return true;
}

// "14:05", "14:05:09", "14:05:09.25"; fractions are dropped.
bool read_time(IsoText& text, Moment& moment) {
  const std::optional<int> hours = text.digits(2);
  const bool colon = text.skip(":");
  const std::optional<int> minutes = text.digits(2);
  if (!colon || !within(hours, 23) || !within(minutes, 59)) {
    return false;
  }
  moment.wall_seconds += *hours * 3600 + *minutes * 60;
  moment.date.precision = DatePrecision::kMinute;
  if (!text.skip(":")) {
    return true;
  }
  const std::optional<int> seconds = text.digits(2);
  if (!within(seconds, 59)) {
    return false;
  }
  moment.wall_seconds += *seconds;
  moment.date.precision = DatePrecision::kSecond;
  if (text.skip(".,")) {
    if (text.leading_digits() == 0) {
      return false;
    }
    text.skip_digits();
  }
  return true;
}

// "Z", "+02:00", "-0530".
bool read_zone(IsoText& text, Date& date) {
  date.zone_known = true;
  if (text.skip("Zz")) {
    return true;
  }
  const bool east = text.skip("+");
  if (!east && !text.skip("-")) {
    return false;
  }
  const std::optional<int> hours = text.digits(2);
  text.skip(":");
  const std::optional<int> minutes = text.digits(2);
  // Manila before 1844 was the farthest from Greenwich: 15:56 west.
  if (!within(hours, 15) || !within(minutes, 59)) {
    return false;
  }
  const int offset = *hours * 60 + *minutes;
  date.offset_minutes = static_cast<std::int16_t>(east ? offset : -offset);
  return true;
}

bool read_rest(IsoText& text, Moment& moment) {
  if (text.at_end()) {
    return true;
  }
  return moment.date.precision == DatePrecision::kDay && text.skip("Tt ") &&
         read_time(text, moment) &&
         (text.at_end() || read_zone(text, moment.date)) && text.at_end();
}

}  // namespace

std::optional<Date> parse_iso(std::string_view text) {
  IsoText iso(text);
  Moment moment;
  if (!read_day(iso, moment) || !read_rest(iso, moment)) {
    return std::nullopt;
  }
  Date date = moment.date;
  date.utc_seconds =
      moment.wall_seconds - std::int64_t{date.offset_minutes} * 60;
  return date;
}

}  // namespace morgue
