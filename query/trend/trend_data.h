#pragma once

#include <iosfwd>

#include "query/trend/trend.h"

namespace morgue {

// A trend for programs.

// RFC 4180, a line for each query in each period, undated articles last under
// the period "undated"; with `share` also a number from 0 to 1.
void print_trend_csv(std::ostream& out, const Trend& trend, bool share);

// An object for the whole, then one a period.
void print_trend_json(std::ostream& out, const Trend& trend, bool share);

}  // namespace morgue
