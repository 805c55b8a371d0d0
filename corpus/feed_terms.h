#pragma once

#include "archive/article.h"
#include "corpus/xml_element.h"

namespace morgue {

// Fills keywords and subjects with the categories of an item of a feed.
// Several are tags; a single one is the section.
void take_feed_terms(const XmlElement& item, Article& article);

}  // namespace morgue
