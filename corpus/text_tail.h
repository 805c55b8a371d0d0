#pragma once

#include <vector>

#include "archive/article.h"

namespace morgue {

// Marks what a site's template left in the last two fifths of a text:
// "About The Author" and all after it, "Read more: ..." alone.
void mark_boilerplate(std::vector<Paragraph>& body);

// Moves a credit line at the end of the story ("-BBC") out of the body, into
// `credit` as it stands and `source` as a name.
void take_credit(Article& article);

}  // namespace morgue
