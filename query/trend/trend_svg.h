#pragma once

#include <string>

#include "query/trend/trend.h"

namespace morgue {

// The trend as a drawing that needs nothing else (SVG 1.1): a line a query, in
// colours that people who do not see all colours tell apart (Okabe and Ito,
// "Color Universal Design", 2008), grey where there is a gap, every point with
// its figure as a title.  With `share` of shares, else of counts.
std::string trend_svg(const Trend& trend, bool share);

}  // namespace morgue
