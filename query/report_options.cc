#include "query/report_options.h"

#include "archive/error.h"

namespace morgue {
namespace {

CalendarUnit trend_unit(const std::string& name) {
  if (name == "day") {
    return CalendarUnit::kDay;
  }
  if (name == "week") {
    return CalendarUnit::kWeek;
  }
  if (name == "month") {
    return CalendarUnit::kMonth;
  }
  if (name == "year") {
    return CalendarUnit::kYear;
  }
  throw Error(Failure::kBadInput,
              "--by " + name + ": one of day, week, month, year");
}

std::optional<FacetField> matrix_field(const std::string& name) {
  if (name.empty()) {
    return std::nullopt;
  }
  if (name == "source") {
    return FacetField::kSource;
  }
  if (name == "year") {
    return FacetField::kYear;
  }
  throw Error(Failure::kBadInput, "--matrix " + name + ": source or year");
}

}  // namespace

ReportOptions meaning_of(const TypedReport& typed) {
  ReportOptions options;
  if (typed.output != "-") {
    options.output = typed.output;
  }
  options.by = trend_unit(typed.by);
  options.share = typed.share;
  options.gaps = typed.gaps;
  options.chart = typed.chart;
  options.width = typed.width;
  options.window = typed.window;
  options.matrix = matrix_field(typed.matrix);
  return options;
}

}  // namespace morgue
