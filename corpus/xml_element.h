#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace morgue {

struct XmlAttribute {
  std::string name;  // without its prefix: "lang" of xml:lang
  std::string value;
};

// An element of a parsed record, or a piece of the text between elements.
struct XmlElement {
  std::string name;  // without its prefix; empty: a piece of text
  // The namespace's URI; the prefix itself where nothing declares it.  Lives
  // as long as the parser that made the element.
  std::string_view space;
  std::string text;  // of a piece of text
  std::vector<XmlAttribute> attributes;
  std::vector<XmlElement> children;  // text among them, in reading order

  bool is_text() const { return name.empty(); }

  // Whether there is more inside than text.
  bool has_elements() const;

  // The first child of that name; null where there is none.
  const XmlElement* child(std::string_view wanted) const;

  // Empty where there is none.
  std::string_view attribute(std::string_view wanted) const;
};

// The element that a path of child names leads to ("docdata/doc-id"), going by
// the first child of each name; null where there is none.
const XmlElement* xml_at(const XmlElement& element, std::string_view path);

// The children of that name.
std::vector<const XmlElement*> xml_children(const XmlElement& element,
                                            std::string_view name);

// The elements of that name at any depth, the element itself left out, those
// inside another match too.
std::vector<const XmlElement*> xml_descendants(const XmlElement& element,
                                               std::string_view name);

// All text inside as it stands, markup left out.
std::string xml_text(const XmlElement& element);

// The same with single spaces, for values of one line.
std::string xml_line(const XmlElement& element);

// The line of the element at the path; empty where there is none.
std::string xml_line_at(const XmlElement& element, std::string_view path);

// What is inside written as markup, without prefixes, for readers of HTML.
std::string xml_markup(const XmlElement& element);

}  // namespace morgue
