#include "corpus/reader_setup.h"

#include <chrono>
#include <utility>

#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::int64_t kYear1600 = -11'676'096'000;
constexpr std::int64_t kTwoDays = 172'800;
constexpr std::size_t kLongestShown = 60;

std::int64_t now() {
  using std::chrono::system_clock;
  return std::chrono::floor<std::chrono::seconds>(system_clock::now())
      .time_since_epoch()
      .count();
}

std::string shown(std::string_view text) {
  return '"' + printable(text.substr(0, utf8_floor(text, kLongestShown))) + '"';
}

}  // namespace

ReaderSetup::ReaderSetup(ReaderOptions chosen)
    : options(std::move(chosen)),
      dates(options.time_zone),
      fields(options.map),
      latest(now() + kTwoDays) {}

std::optional<Date> read_date(const ReaderSetup& setup, std::string_view text,
                              std::string_view field, Ahead ahead,
                              std::vector<Warning>& warnings) {
  if (trimmed(text).empty()) {
    return std::nullopt;
  }
  const auto date = setup.dates.parse(text);
  if (!date) {
    warnings.push_back({"bad-date", std::string(field) + ": " + shown(text) +
                                        " is no date that can be read"});
    return std::nullopt;
  }
  const bool too_late =
      ahead == Ahead::kRefused && date->utc_seconds > setup.latest;
  if (date->utc_seconds < kYear1600 || too_late) {
    warnings.push_back(
        {"implausible-date", std::string(field) + ": " + shown(text) +
                                 (too_late ? " lies in the future"
                                           : " lies before the year 1600")});
    return std::nullopt;
  }
  return date;
}

}  // namespace morgue
