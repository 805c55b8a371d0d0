#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "archive/date.h"

namespace morgue {

struct ReaderSetup;

// What tells when an article may have been published that states no date
// itself.  None of it is asked unless the user says so.
enum class DateFallback {
  kPath,      // a date in the input's path or name: 2019/08/03, x-20190803.txt
  kCrawl,     // when a crawler fetched the page
  kModified,  // when the file was last written
};

// "path,mtime": in the order in which they are to be asked.
// Throws Error(kBadInput).
std::vector<DateFallback> parse_date_fallbacks(std::string_view names);

// What is known of the input that an article was read from.
struct InputTimes {
  std::string_view path;
  std::optional<std::int64_t> fetched;   // UTC seconds, as modified
  std::optional<std::int64_t> modified;  // of the file, or of the archive's one
};

// The first day (of a path also: month) that those the user chose give, in the
// run's zone, its origin DateOrigin::kFile or kCrawl; nullopt where none gives
// one that can be believed.
std::optional<Date> fallback_date(const InputTimes& times,
                                  const ReaderSetup& setup);

}  // namespace morgue
