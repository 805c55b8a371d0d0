#include "query/report_options.h"

namespace morgue {

ReportOptions meaning_of(const TypedReport& typed) {
  ReportOptions options;
  if (typed.output != "-") {
    options.output = typed.output;
  }
  return options;
}

}  // namespace morgue
