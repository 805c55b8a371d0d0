#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"
#include "corpus/xml_element.h"

namespace morgue {

// How sure OCR is of its words: the sum of their shares (0 to 1), and of how
// many words.
struct OcrConfidence {
  double sum = 0;
  double words = 0;

  OcrConfidence& operator+=(const OcrConfidence& other);
};

// The text of one TextBlock of ALTO.  A word that was divided at the end of a
// line is put together.
struct AltoBlock {
  std::string text;
  OcrConfidence confidence;
  std::optional<double> page_confidence;  // of its page
  // The whole of a word that was begun in an earlier block, where the text
  // starts with the rest of one, and how long that rest is.
  std::string continued;
  std::size_t rest = 0;  // bytes
  // The whole word at the end of the text, where the rest of it is to come.
  std::string begun;

  static AltoBlock of(const XmlElement& block,
                      std::optional<double> page_confidence);
};

// The paragraphs that blocks make in the order in which they are to be read:
// one each, but that a block which ends with half a word goes on in that which
// begins with the other half.
class AltoText {
 public:
  void add(const AltoBlock& block, ParagraphKind kind = ParagraphKind::kText);

  std::vector<Paragraph> take() { return std::move(paragraphs_); }

 private:
  std::vector<Paragraph> paragraphs_;
  std::vector<OcrConfidence> confidence_;  // of each
  std::size_t open_ = 0;                   // that which ends with half a word
  std::string begun_;                      // the whole word
};

// "0.87" of an attribute; nullopt where it is no share.
std::optional<double> alto_share(std::string_view text);

}  // namespace morgue
