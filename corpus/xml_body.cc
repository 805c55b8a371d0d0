#include "corpus/xml_body.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "corpus/paragraphs.h"
#include "corpus/spacing.h"

namespace morgue {
namespace {

struct BlockName {
  std::string_view name;
  ParagraphKind kind;
};
// What starts a paragraph.  kText: of the kind of what is around.
constexpr auto kBlocks = std::to_array<BlockName>({
    {"p", ParagraphKind::kText},
    {"block", ParagraphKind::kText},
    {"div", ParagraphKind::kText},
    {"section", ParagraphKind::kText},
    {"article", ParagraphKind::kText},
    {"body", ParagraphKind::kText},
    {"body.content", ParagraphKind::kText},
    {"ul", ParagraphKind::kText},
    {"ol", ParagraphKind::kText},
    {"dl", ParagraphKind::kText},
    {"figure", ParagraphKind::kText},
    {"media", ParagraphKind::kText},
    {"note", ParagraphKind::kText},
    {"hr", ParagraphKind::kText},
    {"fn", ParagraphKind::kText},
    {"tagline", ParagraphKind::kText},
    {"bibliography", ParagraphKind::kText},
    {"body.end", ParagraphKind::kText},
    {"h1", ParagraphKind::kSubheading},
    {"h2", ParagraphKind::kSubheading},
    {"h3", ParagraphKind::kSubheading},
    {"h4", ParagraphKind::kSubheading},
    {"h5", ParagraphKind::kSubheading},
    {"h6", ParagraphKind::kSubheading},
    {"hl1", ParagraphKind::kSubheading},
    {"hl2", ParagraphKind::kSubheading},
    {"li", ParagraphKind::kListItem},
    {"dt", ParagraphKind::kListItem},
    {"dd", ParagraphKind::kListItem},
    {"blockquote", ParagraphKind::kQuote},
    {"bq", ParagraphKind::kQuote},
    {"caption", ParagraphKind::kCaption},
    {"figcaption", ParagraphKind::kCaption},
    {"media-caption", ParagraphKind::kCaption},
});

constexpr auto kUnread = std::to_array<std::string_view>(
    {"head", "script", "style", "media-metadata", "media-reference",
     "media-object", "nitf-table-metadata", "datasource"});

std::optional<ParagraphKind> block_kind(std::string_view name) {
  for (const auto& [block, kind] : kBlocks) {
    if (block == name) {
      return kind;
    }
  }
  return std::nullopt;
}

class BodyWalk {
 public:
  void walk(const XmlElement& element) {
    for (const XmlElement& child : element.children) {
      take(child);
    }
  }

  std::vector<Paragraph> take_paragraphs() {
    flush();
    return std::move(paragraphs_);
  }

  void take(const XmlElement& element) {
    if (element.is_text()) {
      line_ += element.text;
    } else if (element.name == "br") {
      line_ += '\n';
    } else if (element.name == "table") {
      take_table(element);
    } else if (element.name == "pre") {
      take_preformatted(element);
    } else if (const auto kind = block_kind(element.name)) {
      take_block(element, *kind);
    } else if (std::find(kUnread.begin(), kUnread.end(), element.name) ==
               kUnread.end()) {
      walk(element);
    }
  }

 private:
  void take_block(const XmlElement& element, ParagraphKind kind) {
    flush();
    const ParagraphKind around = kind_;
    kind_ = kind == ParagraphKind::kText ? around : kind;
    walk(element);
    flush();
    kind_ = around;
  }

  void take_table(const XmlElement& table) {
    flush();
    for (const XmlElement* caption : xml_children(table, "caption")) {
      take(*caption);
    }
    std::string rows;
    for (const XmlElement* row : xml_descendants(table, "tr")) {
      std::string cells;
      for (const XmlElement& cell : row->children) {
        if (!cell.is_text()) {
          cells.append(cells.empty() ? "" : "\t").append(xml_line(cell));
        }
      }
      if (cells.find_first_not_of('\t') != cells.npos) {
        rows.append(rows.empty() ? "" : "\n").append(cells);
      }
    }
    if (!rows.empty()) {
      paragraphs_.push_back({ParagraphKind::kTable, std::move(rows)});
    }
  }

  void take_preformatted(const XmlElement& element) {
    flush();
    add_paragraphs(xml_text(element), kind_, paragraphs_);
  }

  void flush() {
    std::string text = single_spaced(line_);
    line_.clear();
    if (!text.empty()) {
      paragraphs_.push_back({kind_, std::move(text)});
    }
  }

  std::vector<Paragraph> paragraphs_;
  std::string line_;
  ParagraphKind kind_ = ParagraphKind::kText;
};

}  // namespace

std::vector<Paragraph> xml_paragraphs(const XmlElement& element) {
  BodyWalk walk;
  walk.walk(element);
  return walk.take_paragraphs();
}

std::vector<Paragraph> xml_paragraphs(
    const std::vector<const XmlElement*>& elements) {
  BodyWalk walk;
  for (const XmlElement* element : elements) {
    walk.take(*element);
  }
  return walk.take_paragraphs();
}

}  // namespace morgue
