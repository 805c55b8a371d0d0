#pragma once

#include <string_view>

#include "corpus/wire_record.h"
#include "corpus/xml_element.h"

namespace morgue {

// What a NewsML-G2 <newsItem> says.
// Source: IPTC's NewsML-G2 Guidelines, https://iptc.org/standards/newsml-g2/
WireRecord newsml_g2_record(const XmlElement& item);

// False for a package, which only refers to articles, a concept, a plan, or a
// picture without a text.
bool is_article(const XmlElement& item);

// Whether the text may be a NewsML-G2 item or message.
bool looks_like_newsml_g2(std::string_view head);

}  // namespace morgue
