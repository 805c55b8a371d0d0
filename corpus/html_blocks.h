#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"
#include "corpus/html_tree.h"

namespace morgue {

// A paragraph of a page as a browser would set it.
struct HtmlBlock {
  ParagraphKind kind = ParagraphKind::kText;
  std::string text;            // single-spaced, without soft hyphens
  std::size_t node = 0;        // the innermost block element around it
  std::size_t link_bytes = 0;  // of the text, inside links
};

// The paragraphs inside one node.  Two <br> end one, a table's row is one.
// Nodes of which `left_out` is true are passed over with all inside them; it
// is empty, or as long as the tree.
std::vector<HtmlBlock> html_blocks(const HtmlTree& tree, std::size_t within,
                                   const std::vector<bool>& left_out = {});

// How much text there is in some.
std::size_t html_bytes(const std::vector<HtmlBlock>& blocks);

// A text as a browser would set it on one line.
std::string html_spaced(std::string_view text);

}  // namespace morgue
