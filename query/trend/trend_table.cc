#include "query/trend/trend_table.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "query/aligned_table.h"
#include "query/counted.h"
#include "query/styled_text.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kWidestName = 24;  // columns

std::string unit_name(CalendarUnit unit) {
  switch (unit) {
    case CalendarUnit::kDay:
      return "day";
    case CalendarUnit::kWeek:
      return "week of";
    case CalendarUnit::kYear:
      return "year";
    default:
      return "month";
  }
}

TableRow head_row(const Trend& trend, bool share) {
  TableRow row{unit_name(trend.by)};
  for (const TrendSeries& series : trend.series) {
    row.push_back(shortened(printable(series_name(series)), kWidestName));
    if (share) {
      row.emplace_back("share");
    }
  }
  return row;
}

TableRow period_row(const TrendPeriod& period, bool share) {
  TableRow row{period.name};
  for (const std::uint64_t count : period.counts) {
    row.push_back(grouped(count));
    if (share) {
      row.push_back(percentage(count, period.articles));
    }
  }
  if (!period.silent.empty()) {
    row.push_back(printable(gap_text(period)));
  }
  return row;
}

TableRow sum_row(const Trend& trend, bool share, std::string name,
                 std::uint64_t TrendSeries::*sum) {
  TableRow row{std::move(name)};
  for (const TrendSeries& series : trend.series) {
    row.push_back(grouped(series.*sum));
    if (share) {
      row.emplace_back();
    }
  }
  return row;
}

}  // namespace

std::string series_name(const TrendSeries& series) {
  return series.query.empty() ? "all" : series.query;
}

std::string percentage(std::uint64_t count, std::uint64_t articles) {
  if (articles == 0) {
    return {};
  }
  if (count == 0 || count == articles) {
    return count == 0 ? "0%" : "100%";
  }
  const double percent =
      100.0 * static_cast<double>(count) / static_cast<double>(articles);
  std::array<char, 16> text{};
  const int decimals = percent >= 10 ? 1 : percent >= 1 ? 2 : 3;
  std::snprintf(text.data(), text.size(), "%.*f%%", decimals, percent);
  return text.data();
}

std::string gap_text(const TrendPeriod& period) {
  std::string names;
  for (const std::string& name : period.silent) {
    names.append(names.empty() ? "" : ", ").append(name);
  }
  return names.empty() ? "no articles" : "nothing of " + names;
}

std::string trend_table(const Trend& trend, bool share) {
  std::vector<TableRow> rows;
  rows.reserve(trend.periods.size() + 3);
  rows.push_back(head_row(trend, share));
  for (const TrendPeriod& period : trend.periods) {
    rows.push_back(period_row(period, share));
  }
  const bool undated =
      std::any_of(trend.series.begin(), trend.series.end(),
                  [](const TrendSeries& series) { return series.undated > 0; });
  if (undated) {
    rows.push_back(sum_row(trend, share, "undated", &TrendSeries::undated));
  }
  rows.push_back(sum_row(trend, share, "total", &TrendSeries::total));
  return aligned_table(rows);
}

}  // namespace morgue
