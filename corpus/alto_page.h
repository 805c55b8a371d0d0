#pragma once

#include <string_view>
#include <vector>

#include "archive/article.h"
#include "corpus/xml_element.h"

namespace morgue {

// The first bytes of a page in ALTO (Library of Congress, versions 1 to 4):
// what optical character recognition read, word by word.
bool looks_like_alto(std::string_view head);

// A paragraph for each text block, in the order of the file.  A word that was
// divided at the end of a line is put together, once.  The confidence is the
// mean of its words', where they have one, else of the page.
std::vector<Paragraph> alto_paragraphs(const XmlElement& page);

}  // namespace morgue
