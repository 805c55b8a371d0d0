#include "corpus/wire_content.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "corpus/html_fragment.h"
#include "corpus/nitf_record.h"
#include "corpus/paragraphs.h"
#include "corpus/xml_body.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kLooksFor = 4096;
constexpr std::uint8_t kInsideRank = 100;  // of what the content itself says

// Whether it has tags that structure a text.
bool is_marked_up(std::string_view text) {
  constexpr auto tags = std::to_array<std::string_view>(
      {"<p>", "<p ", "<br", "<div", "<html", "<body", "</"});
  const std::string start = ascii_lower(text.substr(0, kLooksFor));
  return std::any_of(tags.begin(), tags.end(), [&](std::string_view tag) {
    return start.find(tag) != start.npos;
  });
}

bool append(std::vector<Paragraph> paragraphs, WireRecord& record) {
  std::move(paragraphs.begin(), paragraphs.end(),
            std::back_inserter(record.body));
  return !paragraphs.empty();
}

}  // namespace

bool take_text_content(std::string_view text, WireRecord& record) {
  if (trimmed(text).empty()) {
    return false;
  }
  if (is_marked_up(text)) {
    return append(html_paragraphs(text), record);
  }
  add_paragraphs(text, ParagraphKind::kText, record.body);
  return true;
}

bool take_content(const XmlElement& content, WireRecord& record) {
  if (const XmlElement* nitf = content.child("nitf")) {
    const std::size_t before = record.body.size();
    take_nitf(*nitf, kInsideRank, record);
    return record.body.size() > before;
  }
  return content.has_elements() ? append(xml_paragraphs(content), record)
                                : take_text_content(xml_text(content), record);
}

}  // namespace morgue
