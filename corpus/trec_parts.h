#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/trec_tags.h"

namespace morgue {

// One record of a TREC news collection, sorted by what its elements hold.
// Elements may be unclosed: the next one of another kind ends them.
class TrecParts {
 public:
  // One element's text, its entities resolved; paragraphs that it marks are
  // apart.
  struct Element {
    std::string tag;
    std::vector<std::string> paragraphs;
    bool marked = false;  // with <P>
  };

  // `record` from "<DOC" to "</DOC>".
  explicit TrecParts(std::string_view record);

  const std::vector<Element>& all(TrecPart part) const {
    return elements_[static_cast<std::size_t>(part)];
  }

  // The first element's text in single spaces; empty where there is none.
  std::string line(TrecPart part) const;

  // Of the opening tag of the record.
  const std::string& attribute_id() const { return attribute_id_; }

 private:
  struct Open {
    TrecPart part;
    std::string tag;
  };

  void take_text(std::string_view text);
  void take_tag(std::string_view tag);
  void open(TrecPart part, std::string_view name);
  void close(std::string_view name);
  void break_paragraph(bool marked);
  Element* current();

  std::array<std::vector<Element>, kTrecParts> elements_;
  std::vector<Open> open_;
  std::string attribute_id_;
};

}  // namespace morgue
