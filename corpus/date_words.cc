#include "corpus/date_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

constexpr std::array<std::string_view, 7> kWeekdays = {
    "monday", "tuesday",  "wednesday", "thursday",
    "friday", "saturday", "sunday"};

constexpr auto kZones =
    std::to_array<std::pair<std::string_view, int>>({{"z", 0},
                                                     {"ut", 0},
                                                     {"utc", 0},
                                                     {"gmt", 0},
                                                     {"est", -300},
                                                     {"edt", -240},
                                                     {"cst", -360},
                                                     {"cdt", -300},
                                                     {"mst", -420},
                                                     {"mdt", -360},
                                                     {"pst", -480},
                                                     {"pdt", -420},
                                                     {"wet", 0},
                                                     {"west", 60},
                                                     {"cet", 60},
                                                     {"cest", 120},
                                                     {"eet", 120},
                                                     {"eest", 180}});

// "aug", "sept" and the whole word, but not "augu".
bool abbreviates(std::string_view word, std::string_view whole) {
  return word == whole || (word.size() == 3 && whole.starts_with(word)) ||
         (word == "sept" && whole == "september") ||
         (word == "tues" && whole == "tuesday") ||
         (word == "thurs" && whole == "thursday");
}

}  // namespace

unsigned month_named(std::string_view word) {
  const std::string typed = ascii_lower(word);
  for (unsigned i = 0; i < kMonths.size(); ++i) {
    if (abbreviates(typed, kMonths[i])) {
      return i + 1;
    }
  }
  return 0;
}

bool is_weekday(std::string_view word) {
  const std::string typed = ascii_lower(word);
  return std::any_of(
      kWeekdays.begin(), kWeekdays.end(),
      [&](std::string_view day) { return abbreviates(typed, day); });
}

std::optional<int> zone_named(std::string_view word) {
  const std::string typed = ascii_lower(word);
  for (const auto& [name, minutes] : kZones) {
    if (name == typed) {
      return minutes;
    }
  }
  return std::nullopt;
}

}  // namespace morgue
