#include "corpus/html_density.h"

#include <algorithm>

#include "corpus/html_class_words.h"
#include "corpus/html_elements.h"

namespace morgue {
namespace {

constexpr std::size_t kShortestProse = 25;
constexpr std::size_t kLevels = 5;
constexpr double kNamed = 25;
constexpr double kWorthMore = 1.1;
constexpr double kAlone = 0.5;
constexpr std::size_t kProse = 80;
constexpr double kMostLinks = 0.3;

bool is_prose(const HtmlBlock& block) {
  return block.text.size() >= kProse &&
         static_cast<double>(block.link_bytes) <
             kMostLinks * static_cast<double>(block.text.size());
}

double element_score(const HtmlNode& node) {
  double score = 0;
  switch (node.tag) {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_MAIN:
      score = 5;
      break;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_BLOCKQUOTE:
      score = 3;
      break;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_FORM:
      score = -3;
      break;
    default:
      break;
  }
  const HtmlClassWords by_class = html_class_words(node.attribute("class"));
  const HtmlClassWords by_id = html_class_words(node.attribute("id"));
  score += by_class.story || by_id.story ? kNamed : 0;
  score -= by_class.boilerplate || by_id.boilerplate ? kNamed : 0;
  score -= by_class.comments || by_id.comments ? kNamed : 0;
  return score;
}

bool is_paragraph_like(GumboTag tag) {
  return tag == GUMBO_TAG_P || tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LI ||
         is_html_heading(tag);
}

double prose_score(std::string_view text) {
  const auto commas = std::count(text.begin(), text.end(), ',');
  // Chinese and Japanese commas, Arabic ones.
  auto marks = static_cast<double>(commas);
  for (const std::string_view comma : {"，", "、", "،"}) {
    for (std::size_t at = text.find(comma); at != text.npos;
         at = text.find(comma, at + comma.size())) {
      ++marks;
    }
  }
  return 1 + marks + std::min(static_cast<double>(text.size()) / 100, 3.0);
}

}  // namespace

HtmlDensity::HtmlDensity(const HtmlTree& tree,
                         const std::vector<HtmlBlock>& blocks)
    : tree_(tree),
      blocks_(blocks),
      scores_(tree.size()),
      bytes_(tree.size()),
      link_bytes_(tree.size()),
      worth_(tree.size()) {
  std::size_t last_around = 0;
  double last_worth = 0;
  for (const HtmlBlock& block : blocks_) {
    // A single paragraph in an element of its own is mostly a teaser.
    const std::size_t around = container(block);
    const auto size = static_cast<double>(block.text.size());
    if (!is_prose(block)) {
      worth_[block.node] -= size;
    } else if (around == last_around) {
      worth_[block.node] += size + last_worth;
      last_worth = 0;
    } else {
      worth_[block.node] += size * kAlone;
      last_worth = size * (1 - kAlone);
      last_around = around;
    }
    bytes_[block.node] += block.text.size();
    link_bytes_[block.node] += std::min(block.link_bytes, block.text.size());
  }
  for (std::size_t i = tree_.size(); i-- > 1;) {
    bytes_[tree_[i].parent] += bytes_[i];
    link_bytes_[tree_[i].parent] += link_bytes_[i];
    worth_[tree_[i].parent] += worth_[i];
  }
  score_blocks();
}

std::size_t HtmlDensity::container(const HtmlBlock& block) const {
  return is_paragraph_like(tree_[block.node].tag) ? tree_[block.node].parent
                                                  : block.node;
}

void HtmlDensity::score_blocks() {
  for (const HtmlBlock& block : blocks_) {
    if (block.text.size() < kShortestProse ||
        block.kind == ParagraphKind::kSubheading ||
        block.kind == ParagraphKind::kCaption) {
      continue;
    }
    const double score = prose_score(block.text);
    std::size_t node = container(block);
    for (std::size_t level = 0; level < kLevels && node > 0; ++level) {
      if (scores_[node] == 0) {
        scores_[node] = element_score(tree_[node]);
      }
      const double share = level == 0   ? 1
                           : level == 1 ? 2
                                        : 3 * static_cast<double>(level);
      scores_[node] += score / share;
      node = tree_[node].parent;
    }
  }
}

double HtmlDensity::link_density(std::size_t node) const {
  return bytes_[node] == 0 ? 0
                           : static_cast<double>(link_bytes_[node]) /
                                 static_cast<double>(bytes_[node]);
}

std::size_t HtmlDensity::densest() const {
  std::size_t top = 0;
  double best = 0;
  for (std::size_t i = 1; i < tree_.size(); ++i) {
    const double score = scores_[i] * (1 - link_density(i));
    if (score > best) {
      best = score;
      top = i;
    }
  }
  return top;
}

// Goes out to the element that holds most of the story: what its prose has
// more than its other text.
std::size_t HtmlDensity::widened(std::size_t top) const {
  std::size_t best = top;
  for (std::size_t i = top; i > 0 && tree_[i].tag != GUMBO_TAG_ARTICLE;) {
    i = tree_[i].parent;
    if (worth_[i] > worth_[best] * kWorthMore) {
      best = i;
    }
  }
  return best;
}

bool HtmlDensity::joins(std::size_t node, std::size_t top) const {
  if (node == top) {
    return true;
  }
  const double least = std::max(10.0, scores_[top] * 0.2);
  const bool alike =
      !tree_[top].attribute("class").empty() &&
      tree_[top].attribute("class") == tree_[node].attribute("class");
  if (scores_[node] + (alike ? scores_[top] * 0.2 : 0) >= least) {
    return true;
  }
  if (tree_[node].tag != GUMBO_TAG_P) {
    return false;
  }
  return bytes_[node] > 80 && link_density(node) < 0.25;
}

std::vector<HtmlBlock> HtmlDensity::story() const {
  std::vector<HtmlBlock> story;
  const std::size_t dense = densest();
  if (dense == 0) {
    return story;
  }
  const std::size_t top = widened(dense);
  const std::size_t around = tree_[top].parent;
  // Blocks are in the page's order, and so are the elements beside `top`.
  auto block = blocks_.begin();
  for (std::size_t i = around + 1; i < tree_[around].end; i = tree_[i].end) {
    const bool joined = !tree_[i].is_text() && joins(i, top);
    for (; block != blocks_.end() && block->node < tree_[i].end; ++block) {
      if (joined && block->node >= i) {
        story.push_back(*block);
      }
    }
  }
  return story;
}

}  // namespace morgue
