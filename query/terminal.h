#pragma once

#include <cstddef>

namespace morgue {

// What the tool asks its surroundings: only the tool does, never the library.

enum class ColourChoice { kAuto, kAlways, kNever };

bool writes_to_terminal();
bool errors_to_terminal();

// --color where it says always or never; otherwise on a terminal that is not
// dumb, unless NO_COLOR is set (https://no-color.org).
bool wants_colour(ColourChoice choice);

// Whether the locale (LC_ALL, LC_CTYPE, LANG) says that text is UTF-8.
bool speaks_utf8();

// COLUMNS, else what the terminal says, else 80.
std::size_t output_width();

}  // namespace morgue
