#pragma once

#include <string>

#include "corpus/html_tag_scan.h"

namespace morgue {

// Appends the tag with those of its attributes that any reading of pages asks
// for; pictures' sources, styles and what scripts keep there are most of a
// page's markup.
void append_bare_tag(const HtmlTag& tag, std::string& out);

}  // namespace morgue
