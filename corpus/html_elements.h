#pragma once

#include <gumbo.h>

namespace morgue {

// Whether the element stands on lines of its own.
bool is_html_block(GumboTag tag);

// Whether what the element holds is no text of the page: code, forms' parts,
// what is played or drawn, and what is shown where nothing runs scripts.
bool is_never_text(GumboTag tag);

bool is_html_heading(GumboTag tag);

}  // namespace morgue
