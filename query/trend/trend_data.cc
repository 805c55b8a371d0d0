#include "query/trend/trend_data.h"

#include <optional>
#include <ostream>

#include "query/csv_printer.h"
#include "query/json_fields.h"
#include "query/trend/trend_table.h"

namespace morgue {
namespace {

std::optional<double> part_of(std::uint64_t count, std::uint64_t articles) {
  if (articles == 0) {
    return std::nullopt;
  }
  return static_cast<double>(count) / static_cast<double>(articles);
}

std::string_view unit_word(CalendarUnit unit) {
  switch (unit) {
    case CalendarUnit::kDay:
      return "day";
    case CalendarUnit::kWeek:
      return "week";
    case CalendarUnit::kYear:
      return "year";
    default:
      return "month";
  }
}

void print_csv_period(std::ostream& out, const Trend& trend, bool share,
                      const TrendPeriod& period) {
  for (std::size_t i = 0; i < trend.series.size(); ++i) {
    out << period.name << ',' << csv_cell(series_name(trend.series[i])) << ','
        << period.counts[i];
    if (trend.has_articles) {
      out << ',' << period.articles;
    }
    if (share) {
      const auto part = part_of(period.counts[i], period.articles);
      out << ',' << (part ? shortest(*part) : "");
    }
    if (trend.has_gaps) {
      out << ',' << (period.silent.empty() ? "" : csv_cell(gap_text(period)));
    }
    out << "\r\n";
  }
}

void write_series(JsonWriter& json, const Trend& trend) {
  json.key("queries");
  json.begin_array();
  for (const TrendSeries& series : trend.series) {
    json.begin_object();
    json.field("text", series.query);
    json.field("interpreted", series.interpreted);
    json.field("total", series.total);
    json.field("undated", series.undated);
    json.end_object();
  }
  json.end_array();
}

void write_shares(JsonWriter& json, const TrendPeriod& period) {
  json.key("shares");
  json.begin_array();
  for (const std::uint64_t count : period.counts) {
    if (const auto part = part_of(count, period.articles)) {
      json.value(*part);
    } else {
      json.null();
    }
  }
  json.end_array();
}

// A gap without names: the archive itself has no article.
void write_silent(JsonWriter& json, const TrendPeriod& period) {
  json.field("gap", !period.silent.empty());
  json.key("silent");
  json.begin_array();
  for (const std::string& source : period.silent) {
    if (!source.empty()) {
      json.value(source);
    }
  }
  json.end_array();
}

}  // namespace

void print_trend_csv(std::ostream& out, const Trend& trend, bool share) {
  out << "period,query,count" << (trend.has_articles ? ",articles" : "")
      << (share ? ",share" : "") << (trend.has_gaps ? ",gap" : "") << "\r\n";
  for (const TrendPeriod& period : trend.periods) {
    print_csv_period(out, trend, share, period);
  }
  for (const TrendSeries& series : trend.series) {
    if (series.undated > 0) {
      out << "undated," << csv_cell(series_name(series)) << ','
          << series.undated << (trend.has_articles ? "," : "")
          << (share ? "," : "") << (trend.has_gaps ? "," : "") << "\r\n";
    }
  }
}

void print_trend_json(std::ostream& out, const Trend& trend, bool share) {
  JsonWriter json(out);
  json.begin_object();
  json.field("type", "trend");
  json.field("format_version", kJsonFormatVersion);
  json.field("by", unit_word(trend.by));
  json.field("generation", trend.generation);
  write_series(json, trend);
  json.end_object();
  json.end_line();
  for (const TrendPeriod& period : trend.periods) {
    json.begin_object();
    json.field("type", "period");
    json.field("period", period.name);
    json.key("counts");
    json.begin_array();
    for (const std::uint64_t count : period.counts) {
      json.value(count);
    }
    json.end_array();
    if (trend.has_articles) {
      json.field("articles", period.articles);
    }
    if (share) {
      write_shares(json, period);
    }
    if (trend.has_gaps) {
      write_silent(json, period);
    }
    json.end_object();
    json.end_line();
  }
}

}  // namespace morgue
