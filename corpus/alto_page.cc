#include "corpus/alto_page.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "corpus/xml_reader.h"

namespace morgue {
namespace {

// "0.87" in percent, at least 1; nullopt where it is no share.
std::optional<double> share_in(std::string_view text) {
  double share = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, share);
  if (text.empty() || read.ec != std::errc() || !(share >= 0 && share <= 1)) {
    return std::nullopt;
  }
  return share;
}

std::uint8_t percent_of(double share) {
  return static_cast<std::uint8_t>(std::clamp(share * 100 + 0.5, 1.0, 100.0));
}

// Puts the words of one text block together.
class BlockText {
 public:
  explicit BlockText(std::optional<double> page) : page_(page) {}

  Paragraph run(const XmlElement& block) {
    for (const XmlElement* line : xml_children(block, "TextLine")) {
      for (const XmlElement& each : line->children) {
        take(each);
      }
    }
    const auto share = words_ == 0 ? page_ : confidence_ / words_;
    return {ParagraphKind::kText, std::move(text_),
            share ? percent_of(*share) : std::uint8_t{0}};
  }

 private:
  void take(const XmlElement& each) {
    if (each.name != "String") {
      return;  // SP and HYP say what is known already
    }
    if (const auto share = share_in(each.attribute("WC"))) {
      confidence_ += *share;
      words_ += 1;
    }
    const std::string_view part = each.attribute("SUBS_TYPE");
    const std::string_view whole = each.attribute("SUBS_CONTENT");
    if (part == "HypPart2" && std::exchange(divided_, false)) {
      return;
    }
    divided_ = part == "HypPart1" && !whole.empty();
    text_ += text_.empty() ? "" : " ";
    text_ += divided_ ? whole : each.attribute("CONTENT");
  }

  std::optional<double> page_;
  std::string text_;
  double confidence_ = 0;
  double words_ = 0;
  bool divided_ = false;  // the second half of a word is still to come
};

}  // namespace

bool looks_like_alto(std::string_view head) {
  return xml_root_name(head) == "alto";
}

std::vector<Paragraph> alto_paragraphs(const XmlElement& page) {
  std::vector<Paragraph> body;
  for (const XmlElement* block : xml_descendants(page, "TextBlock")) {
    Paragraph paragraph = BlockText(share_in(page.attribute("PC"))).run(*block);
    if (!paragraph.text.empty()) {
      body.push_back(std::move(paragraph));
    }
  }
  return body;
}

}  // namespace morgue
