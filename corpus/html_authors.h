#pragma once

#include "archive/article.h"
#include "corpus/html_head.h"
#include "corpus/html_tree.h"
#include "corpus/linked_article.h"

namespace morgue {

// Sets authors and byline from JSON-LD, <meta>, microdata and links to
// authors, or what a byline on the page says: the first that names anybody
// other than the site itself.  The article's address is set already.
void take_html_authors(const HtmlTree& tree, const HtmlHead& head,
                       const LinkedArticle& linked, Article& article);

}  // namespace morgue
