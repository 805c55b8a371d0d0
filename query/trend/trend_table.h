#pragma once

#include <string>

#include "query/trend/trend.h"

namespace morgue {

// A line a period, a column a query, then what is undated and the totals; with
// `share` also the shares of all articles.
std::string trend_table(const Trend& trend, bool share);

// "12.3%", "1.23%", "0.012%"; empty where there are no articles.
std::string percentage(std::uint64_t count, std::uint64_t articles);

// What a series is called: its query, or "all" where that is empty.
std::string series_name(const TrendSeries& series);

// "no articles", or "nothing of BBC, Reuters".
std::string gap_text(const TrendPeriod& period);

}  // namespace morgue
