#include "corpus/path_date.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"

namespace morgue {
namespace {

// The digits at `at`, exactly so many of them.
std::string_view number_at(std::string_view text, std::size_t at,
                           std::size_t digits) {
  const std::string_view number =
      text.substr(std::min(at, text.size()), digits);
  const bool longer =
      at + digits < text.size() && is_ascii_digit(text[at + digits]);
  return number.size() == digits && is_all_digits(number) && !longer
             ? number
             : std::string_view();
}

bool is_year(std::string_view year) {
  return year.size() == 4 && (year.starts_with("19") || year.starts_with("20"));
}

bool is_within(std::string_view number, std::string_view last) {
  return number.size() == 2 && number > "00" && number <= last;
}

// A date that begins at `at` and has the sign between its parts.
std::string date_at(std::string_view path, std::size_t at, char between) {
  const std::string_view year = number_at(path, at, 4);
  const std::string_view month = number_at(path, at + 5, 2);
  const auto is_between = [&](std::size_t place) {
    return place < path.size() && path[place] == between;
  };
  if (!is_year(year) || !is_within(month, "12") || !is_between(at + 4)) {
    return {};
  }
  std::string date;
  date.append(year).append("-").append(month);
  const std::string_view day = number_at(path, at + 8, 2);
  if (is_between(at + 7) && is_within(day, "31")) {
    return date.append("-").append(day);
  }
  return between == '/' && is_between(at + 7) ? date : std::string();
}

std::string unbroken_date_at(std::string_view path, std::size_t at) {
  const std::string_view eight = number_at(path, at, 8);
  if (eight.empty() || !is_year(eight.substr(0, 4)) ||
      !is_within(eight.substr(4, 2), "12") ||
      !is_within(eight.substr(6), "31")) {
    return {};
  }
  std::string date;
  return date.append(eight.substr(0, 4))
      .append("-")
      .append(eight.substr(4, 2))
      .append("-")
      .append(eight.substr(6));
}

// The date that begins at `at`, however it is written; empty where none does.
std::string any_date_at(std::string_view path, std::size_t at) {
  for (const char between : {'/', '-', '_'}) {
    if (std::string date = date_at(path, at, between); !date.empty()) {
      return date;
    }
  }
  return unbroken_date_at(path, at);
}

}  // namespace

std::vector<std::string> dates_in_path(std::string_view path) {
  std::vector<std::string> dates;
  for (std::size_t at = 0; at < path.size(); ++at) {
    const bool starts_number =
        is_ascii_digit(path[at]) && (at == 0 || !is_ascii_digit(path[at - 1]));
    if (!starts_number) {
      continue;
    }
    if (std::string date = any_date_at(path, at); !date.empty()) {
      dates.push_back(std::move(date));
    }
  }
  return dates;
}

}  // namespace morgue
