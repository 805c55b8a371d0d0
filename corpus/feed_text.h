#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"
#include "corpus/feed_names.h"
#include "corpus/xml_element.h"

namespace morgue {

// What an element of a feed says.  Atom states whether that is text, HTML or
// XHTML (RFC 4287, section 3.1); RSS does not and means HTML, escaped once or,
// by mistake, twice.

// As one line, without markup.
std::string feed_line(const XmlElement& element);

// The first line that a child of one of the names gives, the names in order.
std::string first_feed_line(const XmlElement& element,
                            std::span<const FeedName> names);

// As paragraphs; none where the content is of another medium, or Base64.
std::vector<Paragraph> feed_paragraphs(const XmlElement& element);

}  // namespace morgue
