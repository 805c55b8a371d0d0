#pragma once

#include <vector>

#include "corpus/html_blocks.h"
#include "corpus/html_tree.h"

namespace morgue {

// The paragraphs of the one story on a page.  Every paragraph of prose counts
// for the elements around it, less the farther out they are; the densest
// element wins, and its neighbours join it where they are dense as well (after
// Readability: Arc90 2009).  Where that finds little, the page is looked at
// again with fewer prejudices.
std::vector<HtmlBlock> html_main_text(const HtmlTree& tree);

}  // namespace morgue
