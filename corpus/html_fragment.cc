#include "corpus/html_fragment.h"

#include <utility>

#include "corpus/html_blocks.h"
#include "corpus/html_elements.h"
#include "corpus/html_tree.h"
#include "corpus/paragraphs.h"

namespace morgue {
namespace {

bool has_markup(std::string_view html) {
  return html.find_first_of("<&") != html.npos;
}

std::vector<Paragraph> plain_paragraphs(std::string_view text) {
  std::vector<Paragraph> paragraphs;
  for (std::string& each : split_paragraphs(text)) {
    paragraphs.push_back({ParagraphKind::kText, html_spaced(each), 0});
  }
  return paragraphs;
}

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" \t\r") == line.npos;
}

// Whether a paragraph is set by an element anywhere in the HTML.
bool sets_paragraphs(const HtmlTree& tree) {
  for (std::size_t i = 0; i < tree.size(); ++i) {
    const GumboTag tag = tree[i].tag;
    if (tag == GUMBO_TAG_P || tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_BR) {
      return true;
    }
  }
  return false;
}

// The HTML with a <p> for every blank line.
std::string with_paragraphs(std::string_view html) {
  std::string out;
  out.reserve(html.size() + html.size() / 8);
  for (const std::string_view line : lines_of(html)) {
    out += is_blank_line(line) ? std::string_view("<p>") : line;
    out += '\n';
  }
  return out;
}

std::vector<Paragraph> fragment_paragraphs(const HtmlTree& tree) {
  std::vector<HtmlBlock> blocks = html_blocks(tree, 0);
  std::vector<Paragraph> paragraphs;
  paragraphs.reserve(blocks.size());
  for (HtmlBlock& block : blocks) {
    paragraphs.push_back({block.kind, std::move(block.text), 0});
  }
  return paragraphs;
}

}  // namespace

std::vector<Paragraph> html_paragraphs(std::string_view html) {
  if (!has_markup(html)) {
    return plain_paragraphs(html);
  }
  auto tree = HtmlTree::parse(html);
  if (tree && !sets_paragraphs(*tree)) {
    tree = HtmlTree::parse(with_paragraphs(html));
  }
  return tree ? fragment_paragraphs(*tree) : std::vector<Paragraph>();
}

std::string html_text(std::string_view html) {
  if (!has_markup(html)) {
    return html_spaced(html);
  }
  std::string text;
  const auto tree = HtmlTree::parse(html);
  for (std::size_t i = 0; tree && i < tree->size();) {
    const HtmlNode& node = (*tree)[i];
    if (is_never_text(node.tag) && node.tag != GUMBO_TAG_HEAD &&
        node.tag != GUMBO_TAG_TITLE) {
      i = node.end;
      continue;
    }
    if (is_html_block(node.tag) || node.tag == GUMBO_TAG_BR) {
      text += ' ';
    }
    text += node.text;
    ++i;
  }
  return html_spaced(text);
}

}  // namespace morgue
