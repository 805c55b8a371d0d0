#pragma once

#include <string>

#include "query/trend/trend.h"

namespace morgue {

struct ChartLooks {
  bool share = false;  // bars are as long as the share of all articles
  bool utf8 = true;    // bars of block characters, to an eighth; else of #
  bool colour = false;
  std::size_t width = 80;  // columns
};

// A bar for each query in each period, all on one scale.
std::string trend_chart(const Trend& trend, const ChartLooks& looks);

// A bar of `columns` columns for the largest value.
std::string chart_bar(double value, double largest, std::size_t columns,
                      bool utf8);

// What a chart shows of a series in a period: its count or its share (0 where
// there are no articles).
double chart_value(const TrendPeriod& period, std::size_t series, bool share);

// The largest of all.
double largest_value(const Trend& trend, bool share);

}  // namespace morgue
