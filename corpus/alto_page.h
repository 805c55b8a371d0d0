#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"
#include "corpus/xml_element.h"

namespace morgue {

// The first bytes of a page in ALTO (Library of Congress, versions 1 to 4):
// what optical character recognition read, word by word.
bool looks_like_alto(std::string_view head);

// A paragraph for each text block, in the order of the file.  The confidence
// is the mean of its words', where they have one, else of the page.
std::vector<Paragraph> alto_paragraphs(const XmlElement& page);

// As printed, else the image's number; empty where neither is told.
std::string alto_page_name(const XmlElement& page);

// The language that the first block declares.
std::string alto_language(const XmlElement& page);

}  // namespace morgue
