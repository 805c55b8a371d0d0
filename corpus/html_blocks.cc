#include "corpus/html_blocks.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "corpus/html_class_words.h"
#include "corpus/html_elements.h"
#include "corpus/spacing.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// No-break spaces are spaces; soft hyphens and signs of no width are nothing.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kSigns =
    {{{"\xC2\xA0", " "},
      {"\xC2\xAD", ""},
      {"\xE2\x80\x8B", ""},
      {"\xEF\xBB\xBF", ""}}};

// Nodes of an element that holds a caption and nothing else.
constexpr std::size_t kMostOfCaption = 24;

class BlockFlow {
 public:
  BlockFlow(const HtmlTree& tree, const std::vector<bool>& left_out)
      : tree_(tree), left_out_(left_out) {}

  std::vector<HtmlBlock> run(std::size_t within) {
    enter(within);
    for (std::size_t i = within + 1; i < tree_[within].end;) {
      leave(i);
      const HtmlNode& node = tree_[i];
      const bool skipped = !left_out_.empty() && left_out_[i];
      if (skipped || is_never_text(node.tag)) {
        i = node.end;
        continue;
      }
      if (node.is_text()) {
        take_text(i);
      } else {
        enter(i);
      }
      ++i;
    }
    flush();
    return std::move(blocks_);
  }

 private:
  // What is open around the text, outermost first.
  struct Open {
    std::size_t node;
    ParagraphKind kind;
  };

  void enter(std::size_t node) {
    const GumboTag tag = tree_[node].tag;
    if (tag == GUMBO_TAG_BR) {
      end_line();
    } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
      ++cells_;
      text_ += '\t';
    } else if (tag == GUMBO_TAG_A && !tree_[node].attribute("href").empty()) {
      link_end_ = tree_[node].end;
    } else if (is_html_block(tag) || open_.empty()) {
      flush();
      open_.push_back({node, is_named_caption(node) ? ParagraphKind::kCaption
                                                    : kind_of(tag)});
    }
  }

  // Closes what ends before the node.
  void leave(std::size_t node) {
    while (open_.size() > 1 && node >= tree_[open_.back().node].end) {
      flush();
      open_.pop_back();
    }
  }

  bool is_named_caption(std::size_t node) const {
    const std::string_view names = tree_[node].attribute("class");
    return !names.empty() && tree_[node].end - node < kMostOfCaption &&
           html_class_words(names).caption;
  }

  ParagraphKind kind_of(GumboTag tag) const {
    if (is_html_heading(tag)) {
      return ParagraphKind::kSubheading;
    }
    switch (tag) {
      case GUMBO_TAG_LI:
      case GUMBO_TAG_DD:
        return ParagraphKind::kListItem;
      case GUMBO_TAG_BLOCKQUOTE:
        return ParagraphKind::kQuote;
      case GUMBO_TAG_FIGURE:
      case GUMBO_TAG_FIGCAPTION:
        return ParagraphKind::kCaption;
      case GUMBO_TAG_TABLE:
        return ParagraphKind::kText;
      default:
        return open_.empty() ? ParagraphKind::kText : open_.back().kind;
    }
  }

  void take_text(std::size_t node) {
    const std::string_view text = tree_[node].text;
    if (breaks_ > 0 && text.find_first_not_of(" \t\r\n\f") == text.npos) {
      return;
    }
    breaks_ = 0;
    text_ += text;
    if (node < link_end_) {
      link_bytes_ += text.size();
    }
  }

  void end_line() {
    text_ += ' ';
    if (++breaks_ >= 2) {
      flush();
    }
  }

  void flush() {
    const bool row = cells_ > 1;
    HtmlBlock block{open_.empty() ? ParagraphKind::kText : open_.back().kind,
                    html_spaced(text_), open_.empty() ? 0 : open_.back().node,
                    std::exchange(link_bytes_, 0)};
    text_.clear();
    cells_ = 0;
    breaks_ = 0;
    if (!block.text.empty()) {
      if (row && block.kind == ParagraphKind::kText) {
        block.kind = ParagraphKind::kTable;
      }
      blocks_.push_back(std::move(block));
    }
  }

  const HtmlTree& tree_;
  const std::vector<bool>& left_out_;
  std::vector<HtmlBlock> blocks_;
  std::vector<Open> open_;
  std::string text_;
  std::size_t link_bytes_ = 0;
  std::size_t link_end_ = 0;
  std::size_t cells_ = 0;
  std::size_t breaks_ = 0;
};

}  // namespace

std::vector<HtmlBlock> html_blocks(const HtmlTree& tree, std::size_t within,
                                   const std::vector<bool>& left_out) {
  return BlockFlow(tree, left_out).run(within);
}

std::size_t html_bytes(const std::vector<HtmlBlock>& blocks) {
  return std::accumulate(blocks.begin(), blocks.end(), std::size_t{0},
                         [](std::size_t sum, const HtmlBlock& block) {
                           return sum + block.text.size();
                         });
}

std::string html_spaced(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t sign =
        std::min(text.find_first_of("\xC2\xE2\xEF", i), text.size());
    plain += text.substr(i, sign - i);
    i = sign;
    const std::string_view rest = text.substr(i);
    const auto* const known = std::find_if(
        kSigns.begin(), kSigns.end(),
        [&](const auto& each) { return rest.starts_with(each.first); });
    if (known != kSigns.end()) {
      plain += known->second;
      i += known->first.size();
    } else if (!rest.empty()) {
      plain += rest.front();
      ++i;
    }
  }
  return std::string(trimmed(single_spaced(plain)));
}

}  // namespace morgue
