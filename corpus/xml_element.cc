#include "corpus/xml_element.h"

#include <algorithm>

#include "corpus/spacing.h"

namespace morgue {
namespace {

void add_text(const XmlElement& element, std::string& text) {
  text += element.text;
  for (const XmlElement& child : element.children) {
    add_text(child, text);
  }
}

void add_descendants(const XmlElement& element, std::string_view name,
                     std::vector<const XmlElement*>& found) {
  for (const XmlElement& child : element.children) {
    if (child.name == name) {
      found.push_back(&child);
    }
    add_descendants(child, name, found);
  }
}

void add_escaped(std::string_view text, std::string& markup) {
  for (const char c : text) {
    switch (c) {
      case '<':
        markup += "&lt;";
        break;
      case '&':
        markup += "&amp;";
        break;
      case '"':
        markup += "&quot;";
        break;
      default:
        markup += c;
    }
  }
}

void add_markup(const XmlElement& element, std::string& markup) {
  if (element.is_text()) {
    add_escaped(element.text, markup);
    return;
  }
  markup.append("<").append(element.name);
  for (const auto& [name, value] : element.attributes) {
    markup.append(" ").append(name).append("=\"");
    add_escaped(value, markup);
    markup += '"';
  }
  markup += '>';
  // HTML has no <p/>, but it does have elements that are never closed.
  if (element.name == "br" || element.name == "hr" || element.name == "img") {
    return;
  }
  for (const XmlElement& child : element.children) {
    add_markup(child, markup);
  }
  markup.append("</").append(element.name).append(">");
}

}  // namespace

bool XmlElement::has_elements() const {
  return std::any_of(children.begin(), children.end(),
                     [](const XmlElement& each) { return !each.is_text(); });
}

const XmlElement* XmlElement::child(std::string_view wanted) const {
  const auto found =
      std::find_if(children.begin(), children.end(),
                   [&](const XmlElement& each) { return each.name == wanted; });
  return found == children.end() || wanted.empty() ? nullptr : &*found;
}

std::string_view XmlElement::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) {
      return value;
    }
  }
  return {};
}

const XmlElement* xml_at(const XmlElement& element, std::string_view path) {
  const XmlElement* at = &element;
  while (at != nullptr && !path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    at = at->child(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return at;
}

std::vector<const XmlElement*> xml_children(const XmlElement& element,
                                            std::string_view name) {
  std::vector<const XmlElement*> found;
  for (const XmlElement& child : element.children) {
    if (child.name == name) {
      found.push_back(&child);
    }
  }
  return found;
}

std::vector<const XmlElement*> xml_descendants(const XmlElement& element,
                                               std::string_view name) {
  std::vector<const XmlElement*> found;
  add_descendants(element, name, found);
  return found;
}

std::string xml_text(const XmlElement& element) {
  std::string text;
  add_text(element, text);
  return text;
}

std::string xml_line(const XmlElement& element) {
  return single_spaced(xml_text(element));
}

std::string xml_line_at(const XmlElement& element, std::string_view path) {
  const XmlElement* at = xml_at(element, path);
  return at == nullptr ? std::string() : xml_line(*at);
}

std::string xml_markup(const XmlElement& element) {
  std::string markup;
  for (const XmlElement& child : element.children) {
    add_markup(child, markup);
  }
  return markup;
}

}  // namespace morgue
