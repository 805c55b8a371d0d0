#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/xml_element.h"

namespace morgue {

// What the structMaps of a METS document say of an issue.  Pointers are into
// the document.

// What a part of an article is to it.
enum class MetsRole {
  kText,
  kHeadline,
  kKicker,
  kDeck,
  kByline,
  kSubheading,
  kCaption,
  kTable,
  kQuote,
};

// A place in a page's file: from one of its elements to another, or all of it,
// where `begin` is empty.
struct MetsPart {
  MetsRole role = MetsRole::kText;
  std::string file;  // id
  std::string begin;
  std::string end;  // empty: where the first ends
};

struct MetsArticle {
  const XmlElement* div = nullptr;
  std::string type;                       // "article", "advertisement" ...
  std::vector<const XmlElement*> around;  // divs, the innermost first
  std::vector<MetsPart> parts;            // in reading order
};

struct MetsPageDiv {
  const XmlElement* div = nullptr;
  std::vector<const XmlElement*> around;  // likewise
};

struct MetsStructure {
  std::vector<MetsArticle> articles;  // of the first map that has any
  std::map<std::string, MetsPageDiv, std::less<>> pages;  // by id of a file

  static MetsStructure of(const XmlElement& mets);
};

// "np:DEATH_NOTICE" -> "deathnotice": profiles spell the types of their divs
// each in their own way.
std::string mets_div_type(const XmlElement& div);

}  // namespace morgue
