#include "corpus/alto_page.h"

#include "corpus/alto_block.h"
#include "corpus/xml_reader.h"

namespace morgue {

bool looks_like_alto(std::string_view head) {
  return xml_root_name(head) == "alto";
}

std::vector<Paragraph> alto_paragraphs(const XmlElement& page) {
  const auto confidence = alto_share(page.attribute("PC"));
  AltoText text;
  for (const XmlElement* block : xml_descendants(page, "TextBlock")) {
    text.add(AltoBlock::of(*block, confidence));
  }
  return text.take();
}

std::string alto_page_name(const XmlElement& page) {
  const std::string_view printed = page.attribute("PRINTED_IMG_NR");
  return std::string(printed.empty() ? page.attribute("PHYSICAL_IMG_NR")
                                     : printed);
}

std::string alto_language(const XmlElement& page) {
  for (const XmlElement* block : xml_descendants(page, "TextBlock")) {
    for (const char* name : {"LANG", "language"}) {
      if (const auto tag = block->attribute(name); !tag.empty()) {
        return std::string(tag);
      }
    }
  }
  return {};
}

}  // namespace morgue
