#include "corpus/alto_block.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

#include "corpus/xml_element.h"
#include "text/ascii.h"

namespace morgue {
namespace {

std::uint8_t percent_of(const OcrConfidence& words,
                        std::optional<double> page) {
  const auto share =
      words.words == 0 ? page : std::optional<double>(words.sum / words.words);
  return share ? static_cast<std::uint8_t>(
                     std::clamp(*share * 100 + 0.5, 1.0, 100.0))
               : std::uint8_t{0};
}

// Puts the words of one text block together.
class BlockWords {
 public:
  explicit BlockWords(AltoBlock& block) : block_(block) {}

  void run(const XmlElement& element) {
    for (const XmlElement* line : xml_children(element, "TextLine")) {
      for (const XmlElement& each : line->children) {
        if (each.name == "String") {
          take(each);
        } else if (each.name == "HYP") {
          hyphen_ = !divided_;
        }
      }
    }
    if (divided_) {
      block_.begun = std::move(whole_);
    }
  }

 private:
  void take(const XmlElement& each) {
    if (const auto share = alto_share(each.attribute("WC"))) {
      block_.confidence += {*share, 1};
    }
    const std::string_view part = each.attribute("SUBS_TYPE");
    const std::string_view whole = each.attribute("SUBS_CONTENT");
    const bool is_rest = part == "HypPart2";
    const bool after_hyphen = std::exchange(hyphen_, false);
    if (std::exchange(divided_, false) && is_rest) {
      return;
    }
    const std::string_view content = each.attribute("CONTENT");
    if (block_.text.empty() && is_rest) {
      block_.continued = whole;
      block_.rest = content.size();
    }
    divided_ = part == "HypPart1" && !whole.empty();
    if (divided_) {
      whole_ = whole;
    }
    append(divided_ ? whole : content, after_hyphen);
  }

  // A hyphen at the end of a line divides a word of which nothing else is told,
  // unless a name or a number follows.
  void append(std::string_view word, bool after_hyphen) {
    const bool joins =
        after_hyphen && !word.empty() &&
        (is_ascii_lower(word.front()) || is_beyond_ascii(word.front()));
    block_.text += block_.text.empty() || joins ? "" : " ";
    block_.text += word;
  }

  AltoBlock& block_;
  bool divided_ = false;  // the second half of a word is still to come
  bool hyphen_ = false;   // a hyphen stands before what comes
  std::string whole_;     // the word that is divided
};

}  // namespace

OcrConfidence& OcrConfidence::operator+=(const OcrConfidence& other) {
  sum += other.sum;
  words += other.words;
  return *this;
}

std::optional<double> alto_share(std::string_view text) {
  double share = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, share);
  if (text.empty() || read.ec != std::errc() || !(share >= 0 && share <= 1)) {
    return std::nullopt;
  }
  return share;
}

AltoBlock AltoBlock::of(const XmlElement& block,
                        std::optional<double> page_confidence) {
  AltoBlock read;
  read.page_confidence = page_confidence;
  BlockWords(read).run(block);
  return read;
}

void AltoText::add(const AltoBlock& block, ParagraphKind kind) {
  if (block.text.empty()) {
    return;
  }
  const bool goes_on = !begun_.empty() && block.continued == begun_ &&
                       paragraphs_[open_].kind == kind;
  std::size_t at = open_;
  if (goes_on) {
    paragraphs_[at].text += std::string_view(block.text).substr(block.rest);
    begun_.clear();
  } else {
    at = paragraphs_.size();
    paragraphs_.push_back({kind, block.text});
    confidence_.emplace_back();
  }
  confidence_[at] += block.confidence;
  paragraphs_[at].ocr_confidence =
      percent_of(confidence_[at], block.page_confidence);
  if (!block.begun.empty()) {
    open_ = at;
    begun_ = block.begun;
  }
}

}  // namespace morgue
