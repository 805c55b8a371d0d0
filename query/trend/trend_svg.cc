#include "query/trend/trend_svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

#include "query/counted.h"
#include "query/trend/trend_chart.h"
#include "query/trend/trend_table.h"
#include "query/xml_text.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// The plot and the room around it, in pixels.
constexpr double kPlotLeft = 70;
constexpr double kPlotTop = 20;
constexpr double kPlotWidth = 800;
constexpr double kPlotHeight = 300;
constexpr double kLegendTop = 370;
constexpr double kLegendLine = 20;
constexpr double kDrawingWidth = 900;
constexpr std::size_t kMostDates = 10;  // along the axis
constexpr int kValueSteps = 5;

constexpr std::array<std::string_view, 8> kLineColours = {
    "#0072B2", "#D55E00", "#009E73", "#CC79A7",
    "#E69F00", "#56B4E9", "#000000", "#F0E442"};

// The least 1, 2 or 5 times a power of ten that so many steps of make up the
// value.
double axis_step(double largest, bool whole) {
  const double least = largest / kValueSteps;
  double step = std::pow(10, std::floor(std::log10(least)));
  for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
    if (step * factor >= least) {
      step *= factor;
      break;
    }
  }
  return whole ? std::max(1.0, step) : step;
}

class SvgTrend {
 public:
  SvgTrend(const Trend& trend, bool share)
      : trend_(trend), share_(share), largest_(largest_value(trend, share)) {
    step_ = axis_step(largest_ > 0 ? largest_ : 1, !share);
    top_ = std::max(step_, std::ceil(largest_ / step_) * step_);
    out_.setf(std::ios::fixed);
    out_.precision(1);
  }

  std::string draw() {
    open();
    draw_gaps();
    draw_values();
    draw_dates();
    for (std::size_t i = 0; i < trend_.series.size(); ++i) {
      draw_line(i);
      draw_legend(i);
    }
    out_ << "</svg>\n";
    return out_.str();
  }

 private:
  double x(std::size_t period) const {
    return kPlotLeft + (static_cast<double>(period) + 0.5) * band();
  }
  double y(double value) const {
    return kPlotTop + kPlotHeight * (1 - value / top_);
  }
  // The width of a period.
  double band() const {
    return kPlotWidth /
           static_cast<double>(std::max<std::size_t>(1, trend_.periods.size()));
  }
  static std::string_view colour(std::size_t series) {
    return kLineColours.at(series % kLineColours.size());
  }

  std::string title() const {
    std::string names;
    for (const TrendSeries& series : trend_.series) {
      names.append(names.empty() ? "" : ", ");
      names.append(printable(series_name(series)));
    }
    return names;
  }

  void open() {
    const double height =
        kLegendTop + kLegendLine * static_cast<double>(trend_.series.size());
    out_ << R"(<svg xmlns="http://www.w3.org/2000/svg" width=")"
         << kDrawingWidth << R"(" height=")" << height << R"(" viewBox="0 0 )"
         << kDrawingWidth << ' ' << height
         << R"(" role="img" font-family="sans-serif" font-size="12">)"
         << "\n"
         << "<title>" << xml_text(title()) << "</title>\n"
         << R"(<rect width="100%" height="100%" fill="#fff"/>)"
         << "\n";
  }

  void draw_gaps() {
    for (std::size_t i = 0; i < trend_.periods.size(); ++i) {
      const TrendPeriod& period = trend_.periods[i];
      if (!period.silent.empty()) {
        out_ << R"(<rect x=")" << x(i) - band() / 2 << R"(" y=")" << kPlotTop
             << R"(" width=")" << band() << R"(" height=")" << kPlotHeight
             << R"(" fill="#ddd"><title>)" << period.name << ": "
             << xml_text(printable(gap_text(period))) << "</title></rect>\n";
      }
    }
  }

  std::string value_text(double value) const {
    if (!share_) {
      return grouped(static_cast<std::uint64_t>(std::llround(value)));
    }
    std::ostringstream text;
    text << std::round(value * 1'000'000) / 10'000 << '%';
    return text.str();
  }

  void draw_values() {
    const auto steps = std::llround(top_ / step_);
    for (std::int64_t i = 0; i <= steps; ++i) {
      const double value = static_cast<double>(i) * step_;
      out_ << R"(<line x1=")" << kPlotLeft << R"(" x2=")"
           << kPlotLeft + kPlotWidth << R"(" y1=")" << y(value) << R"(" y2=")"
           << y(value) << R"(" stroke="#bbb" stroke-width="0.5"/>)"
           << "\n"
           << R"(<text x=")" << kPlotLeft - 8 << R"(" y=")" << y(value) + 4
           << R"(" text-anchor="end">)" << value_text(value) << "</text>\n";
    }
  }

  void draw_dates() {
    const std::size_t every = trend_.periods.size() / kMostDates + 1;
    for (std::size_t i = 0; i < trend_.periods.size(); i += every) {
      out_ << R"(<text x=")" << x(i) << R"(" y=")"
           << kPlotTop + kPlotHeight + 18 << R"(" text-anchor="middle">)"
           << trend_.periods[i].name << "</text>\n";
    }
  }

  void draw_line(std::size_t series) {
    out_ << R"(<polyline fill="none" stroke-width="1.5" stroke=")"
         << colour(series) << R"(" points=")";
    for (std::size_t i = 0; i < trend_.periods.size(); ++i) {
      out_ << (i == 0 ? "" : " ") << x(i) << ','
           << y(chart_value(trend_.periods[i], series, share_));
    }
    out_ << "\"/>\n";
    for (std::size_t i = 0; i < trend_.periods.size(); ++i) {
      draw_point(series, i);
    }
  }

  void draw_point(std::size_t series, std::size_t i) {
    const TrendPeriod& period = trend_.periods[i];
    const double value = chart_value(period, series, share_);
    out_ << R"(<circle cx=")" << x(i) << R"(" cy=")" << y(value)
         << R"(" r="2" fill=")" << colour(series) << R"("><title>)"
         << period.name << ": "
         << (share_ ? percentage(period.counts[series], period.articles)
                    : grouped(period.counts[series]))
         << "</title></circle>\n";
  }

  void draw_legend(std::size_t series) {
    const double top = kLegendTop + kLegendLine * static_cast<double>(series);
    const TrendSeries& shown = trend_.series[series];
    out_ << R"(<rect x=")" << kPlotLeft << R"(" y=")" << top - 9
         << R"(" width="18" height="4" fill=")" << colour(series) << R"("/>)"
         << "\n"
         << R"(<text x=")" << kPlotLeft + 26 << R"(" y=")" << top - 3 << R"(">)"
         << xml_text(printable(series_name(shown))) << ": "
         << counted(shown.total, "article");
    if (shown.undated > 0) {
      out_ << ", " << grouped(shown.undated) << " undated";
    }
    out_ << "</text>\n";
  }

  const Trend& trend_;
  bool share_;
  double largest_;
  double step_ = 1;
  double top_ = 1;
  std::ostringstream out_;
};

}  // namespace

std::string trend_svg(const Trend& trend, bool share) {
  return SvgTrend(trend, share).draw();
}

}  // namespace morgue
