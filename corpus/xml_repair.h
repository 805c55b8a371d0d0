#pragma once

#include <string>
#include <string_view>

namespace morgue {

// What a strict parser would stumble over in a record and what had to be
// refused.
struct XmlRepairs {
  bool unknown_entity = false;  // one that neither XML nor HTML names
  bool oversized_tag = false;   // more attributes than anyone writes
};

// Appends `text`, which must be UTF-8, to `xml` so that a parser that knows no
// document type can read it: HTML's entities become their characters, a stray
// "&" or "<" and an unknown entity stand for themselves, control characters
// become spaces.  CDATA keeps its signs.  An entity is never expanded, so
// that nothing grows.
XmlRepairs repair_xml(std::string_view text, std::string& xml);

}  // namespace morgue
