#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"

namespace morgue {

// The paragraphs of a piece of HTML such as a feed's content: sub-headings,
// list items, quotes, captions and tables by their elements.  Where no element
// makes a paragraph, blank lines do, as in what WordPress stores.  Text without
// any markup is split as running text is.  `html` is UTF-8; nothing is given
// for what HtmlTree::parse() refuses.
std::vector<Paragraph> html_paragraphs(std::string_view html);

// The text of a value that may hold markup and entities, on one line:
// "AT&amp;T <b>up</b>" is "AT&T up".
std::string html_text(std::string_view html);

}  // namespace morgue
