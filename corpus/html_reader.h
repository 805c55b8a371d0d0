#pragma once

#include <string_view>

namespace morgue {

// Whether a file that begins so is an HTML page (XHTML too).
bool looks_like_html(std::string_view head);

}  // namespace morgue
