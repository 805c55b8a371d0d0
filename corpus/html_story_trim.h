#pragma once

#include <string_view>
#include <vector>

#include "corpus/html_blocks.h"

namespace morgue {

// Takes off what stands around and between the paragraphs of a story on its
// page: its headline once more, lines of names and dates before it, lists of
// links and the headings over them, what is said twice, the template's lines
// after it.
void trim_story(std::vector<HtmlBlock>& story, std::string_view headline);

}  // namespace morgue
