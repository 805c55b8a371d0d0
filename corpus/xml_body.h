#pragma once

#include <vector>

#include "archive/article.h"
#include "corpus/xml_element.h"

namespace morgue {

// The paragraphs inside an element that is marked up as NITF or XHTML:
// headings, lists, quotes, captions and tables by their kind.  White space is
// single but in tables, whose rows are lines and whose cells tabs part.
std::vector<Paragraph> xml_paragraphs(const XmlElement& element);

// The same for elements that follow each other.
std::vector<Paragraph> xml_paragraphs(
    const std::vector<const XmlElement*>& elements);

}  // namespace morgue
