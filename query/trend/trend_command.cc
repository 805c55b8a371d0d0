#include "query/trend/trend_command.h"

#include <algorithm>
#include <ostream>

#include "query/checked_queries.h"
#include "query/chosen_archive.h"
#include "query/command_looks.h"
#include "query/command_notes.h"
#include "query/command_timing.h"
#include "query/counted.h"
#include "query/named_damage.h"
#include "query/styled_text.h"
#include "query/terminal.h"
#include "query/trend/trend_chart.h"
#include "query/trend/trend_data.h"
#include "query/trend/trend_svg.h"
#include "query/trend/trend_table.h"
#include "text/unicode.h"

namespace morgue {
namespace {

void print_text(std::ostream& out, const Trend& trend,
                const QueryOptions& options, const Presentation& looks) {
  const ReportOptions& report = options.report;
  if (!report.chart) {
    out << trend_table(trend, report.share);
    return;
  }
  const StyledText text(looks.colour);
  for (const TrendSeries& series : trend.series) {
    std::string line = printable(series_name(series)) + ": " +
                       counted(series.total, "article");
    if (series.undated > 0) {
      line += ", " + grouped(series.undated) + " undated";
    }
    out << text.styled(line, Style::kBold) << '\n';
  }
  out << trend_chart(trend, {.share = report.share,
                             .utf8 = speaks_utf8(),
                             .colour = looks.colour,
                             .width = looks.width});
}

void print_in_format(std::ostream& out, const Trend& trend,
                     const QueryOptions& options, const CommandLooks& looks) {
  switch (options.format) {
    case OutputFormat::kJsonl:
      print_trend_json(out, trend, options.report.share);
      return;
    case OutputFormat::kCsv:
      print_trend_csv(out, trend, options.report.share);
      return;
    case OutputFormat::kSvg:
      out << trend_svg(trend, options.report.share);
      return;
    default:
      print_text(out, trend, options, looks.presentation({}));
  }
}

bool any_found(const Trend& trend) {
  return std::any_of(
      trend.series.begin(), trend.series.end(),
      [](const TrendSeries& series) { return series.total > 0; });
}

}  // namespace

QueryExit print_trend(const QueryOptions& options, std::ostream& out,
                      std::ostream& err) {
  CommandTiming timing;
  const auto archive = open_chosen(options, OpenArchive::open);
  timing.opened();
  const ReportOptions& report = options.report;
  const std::vector<RefusedQuery> refused =
      refused_queries(*archive, report.queries, options.request);
  if (!refused.empty()) {
    for (const RefusedQuery& query : refused) {
      err << explain(query.error, report.queries[query.index]) << '\n';
    }
    return QueryExit::kUsage;
  }
  return naming_damage(archive->segments(), [&] {
    const Trend trend = count_trend(*archive, {.queries = report.queries,
                                               .common = options.request,
                                               .by = report.by,
                                               .share = report.share,
                                               .gaps = report.gaps});
    timing.searched();
    print_notes(err, trend.notes);
    const CommandLooks looks(options);
    {
      const auto pager = looks.start_pager();
      print_in_format(out, trend, options, looks);
    }
    if (options.timing) {
      timing.print(err);
    }
    return any_found(trend) ? QueryExit::kFound : QueryExit::kNothingFound;
  });
}

}  // namespace morgue
