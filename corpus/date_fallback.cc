#include "corpus/date_fallback.h"

#include <array>
#include <string>
#include <utility>

#include "archive/error.h"
#include "corpus/path_date.h"
#include "corpus/reader_setup.h"
#include "corpus/value_list.h"

namespace morgue {
namespace {

constexpr auto kFallbacks =
    std::to_array<std::pair<std::string_view, DateFallback>>({
        {"path", DateFallback::kPath},
        {"crawl", DateFallback::kCrawl},
        {"mtime", DateFallback::kModified},
    });

// Who knows no time writes the beginning of Unix's or of MS-DOS's calendar.
constexpr std::int64_t kDosBeginning = 315'532'800;  // 1980-01-01
constexpr std::int64_t kTwoDaysAfter = 172'800;

DateFallback fallback_named(std::string_view name) {
  for (const auto& [known, fallback] : kFallbacks) {
    if (known == name) {
      return fallback;
    }
  }
  throw Error(Failure::kBadInput,
              "--date-from " + std::string(name) +
                  ": no such source; there are path, crawl and mtime");
}

// The finest date that the path holds; of several, the nearest to the file.
std::optional<Date> date_of_path(std::string_view path,
                                 const ReaderSetup& setup) {
  std::optional<Date> finest;
  for (const std::string& text : dates_in_path(path)) {
    std::vector<Warning> unheard;
    const auto date = read_date(setup, text, "path", Ahead::kRefused, unheard);
    if (date && (!finest || date->precision >= finest->precision)) {
      finest = date;
    }
  }
  return finest;
}

std::optional<Date> day_of_moment(std::optional<std::int64_t> moment,
                                  const ReaderSetup& setup) {
  if (!moment || *moment < kDosBeginning + kTwoDaysAfter ||
      *moment > setup.latest) {
    return std::nullopt;
  }
  return setup.dates.day_at(*moment);
}

std::optional<Date> date_by(DateFallback fallback, const InputTimes& times,
                            const ReaderSetup& setup) {
  switch (fallback) {
    case DateFallback::kPath:
      return date_of_path(times.path, setup);
    case DateFallback::kCrawl:
      return day_of_moment(times.fetched, setup);
    case DateFallback::kModified:
      break;
  }
  return day_of_moment(times.modified, setup);
}

}  // namespace

std::vector<DateFallback> parse_date_fallbacks(std::string_view names) {
  std::vector<std::string> listed;
  add_listed(names, ",", listed);
  std::vector<DateFallback> fallbacks;
  fallbacks.reserve(listed.size());
  for (const std::string& name : listed) {
    fallbacks.push_back(fallback_named(name));
  }
  return fallbacks;
}

std::optional<Date> fallback_date(const InputTimes& times,
                                  const ReaderSetup& setup) {
  for (const DateFallback fallback : setup.options.date_from) {
    if (auto date = date_by(fallback, times, setup)) {
      date->origin = fallback == DateFallback::kCrawl ? DateOrigin::kCrawl
                                                      : DateOrigin::kFile;
      return date;
    }
  }
  return std::nullopt;
}

}  // namespace morgue
