#pragma once

#include <string>
#include <string_view>

namespace morgue {

// The page as gumbo can be given it.  Left out is what no article needs and
// parsing would cost most: comments, styles, drawings, scripts that are not
// data (JSON); and what would take gumbo time that grows with the square of
// the page: elements nested deeper than kDeepestHtml (their text stays), tags
// of hundreds of attributes, formatting that is never closed.
std::string reduce_html(std::string_view html);

inline constexpr std::size_t kDeepestHtml = 512;

}  // namespace morgue
