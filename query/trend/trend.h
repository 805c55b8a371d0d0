#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/calendar.h"
#include "query/open_archive.h"
#include "query/search_request.h"

namespace morgue {

struct TrendRequest {
  std::vector<std::string> queries;  // as typed
  SearchRequest common;  // what holds for all: filters, dates, operator, now
  CalendarUnit by = CalendarUnit::kMonth;
  bool share = false;  // count all articles as well
  bool gaps = false;   // ... and say where there are none
};

struct TrendSeries {
  std::string query;  // as typed
  std::string interpreted;
  std::uint64_t total = 0;
  std::uint64_t undated = 0;
};

struct TrendPeriod {
  std::int64_t begin = 0;             // wall seconds
  std::string name;                   // "2020", "2020-08", "2020-08-03"
  std::vector<std::uint64_t> counts;  // of each series
  std::uint64_t articles = 0;         // all, if asked for
  // If asked for: sources that were named and have no article; an empty name
  // for the archive, where none was named.
  std::vector<std::string> silent;
};

// Articles per period.  What the periods count and what is undated add up to
// the total of each query, which is the one that a search tells.
struct Trend {
  CalendarUnit by = CalendarUnit::kMonth;
  bool has_articles = false;
  bool has_gaps = false;
  std::uint64_t generation = 0;
  std::vector<TrendSeries> series;
  // Oldest first, none left out between the first and the last that has a
  // match; from and up to the dates that were asked for, as far as the archive
  // reaches.
  std::vector<TrendPeriod> periods;
  std::vector<std::string> notes;
};

// "All articles" are those that the filters and dates of the request let
// through.  Throws QueryError, Error(kCorrupt, kIo).
Trend count_trend(OpenArchive& archive, const TrendRequest& request);

}  // namespace morgue
