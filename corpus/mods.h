#pragma once

#include <string>
#include <vector>

#include "archive/article.h"
#include "corpus/record_fields.h"
#include "corpus/xml_element.h"

namespace morgue {

// What a catalogue says of a newspaper, an issue, a page or an article, in MODS
// (Library of Congress, versions 3.x) or Dublin Core.  What is not told is
// empty.
struct ModsRecord {
  std::string title;
  std::string subtitle;
  std::string host_title;            // of what this is a part of
  std::vector<DateStatement> dates;  // of issue, in the order they count in
  std::string volume;
  std::string issue;
  std::string edition;
  std::string page;
  std::string language;
  std::string url;
  std::vector<Author> authors;

  // From a METS dmdSec, or anything else that holds one such record.
  static ModsRecord of(const XmlElement& around);
};

}  // namespace morgue
