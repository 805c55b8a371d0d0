#include "corpus/html_main_text.h"

#include <utility>

#include "corpus/html_density.h"
#include "corpus/html_left_out.h"

namespace morgue {
namespace {

constexpr std::size_t kEnough = 500;

std::size_t text_bytes(const std::vector<HtmlBlock>& blocks) {
  std::size_t bytes = 0;
  for (const HtmlBlock& block : blocks) {
    bytes += block.text.size();
  }
  return bytes;
}

std::vector<HtmlBlock> densest_text(const HtmlTree& tree, HtmlFilter filter) {
  const std::vector<bool> left_out = html_left_out(tree, filter);
  const std::vector<HtmlBlock> all = html_blocks(tree, 0, left_out);
  return HtmlDensity(tree, all).story();
}

// Of a page without prose: all but its links.
std::vector<HtmlBlock> whole_text(const HtmlTree& tree) {
  std::vector<HtmlBlock> blocks =
      html_blocks(tree, 0, html_left_out(tree, HtmlFilter::kLenient));
  std::erase_if(blocks, [](const HtmlBlock& block) {
    return block.link_bytes * 2 > block.text.size();
  });
  return blocks;
}

}  // namespace

std::vector<HtmlBlock> html_main_text(const HtmlTree& tree) {
  std::vector<HtmlBlock> story = densest_text(tree, HtmlFilter::kStrict);
  if (text_bytes(story) < kEnough) {
    std::vector<HtmlBlock> more = densest_text(tree, HtmlFilter::kLenient);
    if (text_bytes(more) > 2 * text_bytes(story)) {
      story = std::move(more);
    }
  }
  return story.empty() ? whole_text(tree) : story;
}

}  // namespace morgue
