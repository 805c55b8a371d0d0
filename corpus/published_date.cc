#include "corpus/published_date.h"

#include <algorithm>
#include <string>

namespace morgue {
namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::size_t kMostTold = 8;  // of other dates

// The time that lies between two dates, each as long as it is stated to be.
std::int64_t seconds_between(const Date& a, const Date& b) {
  return std::max(a.wall_seconds() - wall_end(b),
                  b.wall_seconds() - wall_end(a));
}

bool lies_within(const Date& inner, const Date& outer) {
  return inner.wall_seconds() >= outer.wall_seconds() &&
         wall_end(inner) <= wall_end(outer);
}

// "2020-08-03 (meta)"
std::string with_origin(const Date& date) {
  return to_iso(date).append(" (").append(name_of(date.origin)).append(")");
}

Date finest_of(std::span<const Date> stated) {
  Date finest = stated.front();
  for (const Date& date : stated) {
    if (date.precision > finest.precision && lies_within(date, finest)) {
      finest = date;
    }
  }
  return finest;
}

}  // namespace

Date settle_published(std::span<const Date> stated,
                      std::vector<Warning>& warnings) {
  const Date settled = finest_of(stated);
  std::vector<std::string> others;
  for (const Date& date : stated) {
    if (others.size() == kMostTold ||
        seconds_between(date, settled) < kSecondsOfDay) {
      continue;
    }
    std::string other = with_origin(date);
    if (std::find(others.begin(), others.end(), other) == others.end()) {
      others.push_back(std::move(other));
    }
  }
  if (!others.empty()) {
    std::string message = "published: taken is " + with_origin(settled);
    message += "; stated is also ";
    for (std::size_t i = 0; i < others.size(); ++i) {
      message.append(i == 0 ? "" : ", ").append(others[i]);
    }
    warnings.push_back({"date-conflict", std::move(message)});
  }
  return settled;
}

std::optional<Date> read_published(std::span<const DateStatement> statements,
                                   const ReaderSetup& setup,
                                   std::vector<Warning>& warnings) {
  std::vector<Date> stated;
  for (const auto& [text, stands_in] : statements) {
    if (stands_in && !stated.empty()) {
      break;
    }
    std::vector<Warning> faults;
    const auto date =
        read_date(setup, text, "published", Ahead::kRefused, faults);
    if (date) {
      stated.push_back(*date);
    } else if (stated.empty()) {
      warnings.insert(warnings.end(), faults.begin(), faults.end());
    }
  }
  return stated.empty() ? std::nullopt
                        : std::optional(settle_published(stated, warnings));
}

}  // namespace morgue
