#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/xml_element.h"

namespace morgue {

struct XmlFault {
  std::string reason;   // "bad-xml", "too-deep", "too-many-..."
  std::string message;  // for people
};

// Parses one element at a time with libxml2.  It is never shown a document
// type, so that it knows no entities, loads nothing and opens no connection.
// Keeps its buffers between records.  One thread at a time.
class XmlParser {
 public:
  XmlParser();
  ~XmlParser();
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;

  // Reads the element that `xml` consists of: UTF-8 that repair_xml() wrote,
  // at most kLargestRecord bytes and what that adds.  Where there is a fault,
  // the element holds what stood before it.
  std::optional<XmlFault> parse(std::string_view xml, XmlElement& element);

  // Namespace declarations met by the last parse(), as they can stand in a
  // tag: ` xmlns:dc="http://..."`.
  const std::string& declarations() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace morgue
