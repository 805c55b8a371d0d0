#pragma once

#include <string_view>
#include <vector>

#include "corpus/wire_record.h"
#include "corpus/xml_element.h"

namespace morgue {

// What a <NewsItem> of NewsML 1 says.  Items inside of it are left to
// nested_news_items().
// Source: NewsML 1.2 document type, https://iptc.org/standards/newsml-1/
WireRecord newsml_record(const XmlElement& item);

// The items inside of an item's components, outermost first.
std::vector<const XmlElement*> nested_news_items(const XmlElement& item);

// Whether the text may be NewsML 1.
bool looks_like_newsml(std::string_view head);

}  // namespace morgue
