#include "query/trend/trend_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "query/counted.h"
#include "query/styled_text.h"
#include "query/trend/trend_table.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kWidestLegend = 20;  // columns
constexpr std::size_t kShortestBar = 10;   // columns
constexpr std::size_t kEighths = 8;

constexpr std::array<std::string_view, kEighths> kPartBlocks = {
    "", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

std::string figure(const TrendPeriod& period, std::size_t series, bool share) {
  return share ? percentage(period.counts[series], period.articles)
               : grouped(period.counts[series]);
}

// Text padded to a width, on the left or on the right.
std::string left_in(const std::string& text, std::size_t columns) {
  const std::size_t used = display_width(text);
  return text + std::string(columns - std::min(columns, used), ' ');
}

std::string right_in(const std::string& text, std::size_t columns) {
  return std::string(columns - std::min(columns, text.size()), ' ') + text;
}

class TrendChart {
 public:
  TrendChart(const Trend& trend, const ChartLooks& looks)
      : trend_(trend), looks_(looks), text_(looks.colour) {
    for (const TrendPeriod& period : trend.periods) {
      period_width_ = std::max(period_width_, period.name.size());
      for (std::size_t i = 0; i < trend.series.size(); ++i) {
        figure_width_ =
            std::max(figure_width_, figure(period, i, looks.share).size());
      }
    }
    if (trend.series.size() > 1) {
      for (const TrendSeries& series : trend.series) {
        legends_.push_back(
            shortened(printable(series_name(series)), kWidestLegend));
        legend_width_ = std::max(legend_width_, display_width(legends_.back()));
      }
    }
    const std::size_t used = period_width_ + legend_width_ + figure_width_ + 6;
    bar_ = std::max(kShortestBar, looks.width - std::min(looks.width, used));
  }

  std::string draw() const {
    std::string chart;
    for (const TrendPeriod& period : trend_.periods) {
      for (std::size_t i = 0; i < trend_.series.size(); ++i) {
        chart.append(line(period, i)).append("\n");
      }
    }
    return chart;
  }

 private:
  std::string line(const TrendPeriod& period, std::size_t i) const {
    std::string line = left_in(i == 0 ? period.name : "", period_width_);
    if (!legends_.empty()) {
      line.append("  ").append(left_in(legends_[i], legend_width_));
    }
    line.append("  ").append(
        right_in(figure(period, i, looks_.share), figure_width_));
    if (!period.silent.empty() && i == 0) {
      line.append("  ").append(
          text_.styled("(" + gap_text(period) + ")", Style::kWarning));
      return line;
    }
    const std::string bar = chart_bar(chart_value(period, i, looks_.share),
                                      largest_, bar_, looks_.utf8);
    return bar.empty() ? line : line + "  " + text_.styled(bar, Style::kDim);
  }

  const Trend& trend_;
  const ChartLooks& looks_;
  StyledText text_;
  std::vector<std::string> legends_;  // none where there is one series
  std::size_t period_width_ = 0;
  std::size_t figure_width_ = 0;
  std::size_t legend_width_ = 0;
  std::size_t bar_ = kShortestBar;
  double largest_ = largest_value(trend_, looks_.share);
};

}  // namespace

std::string chart_bar(double value, double largest, std::size_t columns,
                      bool utf8) {
  if (value <= 0 || largest <= 0) {
    return {};
  }
  const double part = value / largest * static_cast<double>(columns);
  if (!utf8) {
    const auto signs =
        static_cast<std::size_t>(std::max(1.0, std::round(part)));
    std::string bar(signs, '#');
    return bar;
  }
  const auto eighths = static_cast<std::size_t>(
      std::max(1.0, std::round(part * static_cast<double>(kEighths))));
  std::string bar;
  for (std::size_t i = 0; i < eighths / kEighths; ++i) {
    bar += "█";
  }
  bar += kPartBlocks.at(eighths % kEighths);
  return bar;
}

double chart_value(const TrendPeriod& period, std::size_t series, bool share) {
  const auto count = static_cast<double>(period.counts[series]);
  if (!share) {
    return count;
  }
  return period.articles == 0 ? 0
                              : count / static_cast<double>(period.articles);
}

double largest_value(const Trend& trend, bool share) {
  double largest = 0;
  for (const TrendPeriod& period : trend.periods) {
    for (std::size_t i = 0; i < trend.series.size(); ++i) {
      largest = std::max(largest, chart_value(period, i, share));
    }
  }
  return largest;
}

std::string trend_chart(const Trend& trend, const ChartLooks& looks) {
  return TrendChart(trend, looks).draw();
}

}  // namespace morgue
