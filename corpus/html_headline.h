#pragma once

#include <string>

#include "corpus/html_head.h"
#include "corpus/html_tree.h"
#include "corpus/linked_article.h"

namespace morgue {

struct HtmlHeadlines {
  std::string headline;
  std::string online;  // another one that the page gives itself; mostly empty
};

// The headline that most of a page's own statements agree on: its JSON-LD,
// its og:title, its <h1>s and its <title>, without the site's name at the end.
// Many pages have a second one, for search engines and social networks.
HtmlHeadlines html_headlines(const HtmlTree& tree, const HtmlHead& head,
                             const LinkedArticle& linked);

// Who publishes the page, by its JSON-LD or og:site_name; may be empty.
std::string html_site_name(const HtmlHead& head, const LinkedArticle& linked);

}  // namespace morgue
