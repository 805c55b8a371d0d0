#pragma once

#include <map>
#include <string>
#include <string_view>

#include "archive/article.h"
#include "corpus/xml_element.h"

namespace morgue {

// The schemes that an item's own <catalog> names: alias -> our name.
using SchemeAliases = std::map<std::string, std::string, std::less<>>;
SchemeAliases scheme_aliases(const XmlElement& item);

// What we call the scheme that a URI names: "medtop" for
// http://cv.iptc.org/newscodes/mediatopic/, else the URI's last part.
std::string scheme_of_uri(std::string_view uri);

// A concept that an element refers to by qcode, URI or literal, with the name
// that stands inside.  IPTC's own schemes have their usual aliases ("medtop",
// "subj") however they are written.
Subject newsml_subject(const XmlElement& element, const SchemeAliases& aliases);

// What the element is called: its <name>, its literal, or its code without
// the scheme.
std::string newsml_name(const XmlElement& element);

// The code without its scheme: "usable" of "stat:usable" and of
// "http://cv.iptc.org/newscodes/pubstatusg2/usable".
std::string_view code_of(const XmlElement& element);

}  // namespace morgue
