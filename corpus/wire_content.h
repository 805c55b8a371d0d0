#pragma once

#include <string_view>

#include "corpus/wire_record.h"
#include "corpus/xml_element.h"

namespace morgue {

// Adds the text of an element that holds an article's content: NITF, XHTML,
// escaped HTML, or plain text.  What NITF says of the article comes after what
// the record has.  False where there was no text.
bool take_content(const XmlElement& content, WireRecord& record);

// Adds a text that may be HTML or plain; false where it is empty.
bool take_text_content(std::string_view text, WireRecord& record);

}  // namespace morgue
