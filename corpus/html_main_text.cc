#include "corpus/html_main_text.h"

#include <utility>

#include "corpus/html_density.h"
#include "corpus/html_left_out.h"

namespace morgue {
namespace {

constexpr std::size_t kEnough = 500;

std::vector<HtmlBlock> blocks_of(const HtmlTree& tree, HtmlFilter filter) {
  return html_blocks(tree, 0, html_left_out(tree, filter));
}

}  // namespace

std::vector<HtmlBlock> html_main_text(const HtmlTree& tree) {
  const std::vector<HtmlBlock> wanted = blocks_of(tree, HtmlFilter::kStrict);
  std::vector<HtmlBlock> story = HtmlDensity(tree, wanted).story();
  if (html_bytes(story) >= kEnough) {
    return story;
  }
  std::vector<HtmlBlock> all = blocks_of(tree, HtmlFilter::kLenient);
  std::vector<HtmlBlock> more = HtmlDensity(tree, all).story();
  if (html_bytes(more) > 2 * html_bytes(story)) {
    story = std::move(more);
  }
  if (!story.empty()) {
    return story;
  }
  // A page without prose: all but its links.
  std::erase_if(all, [](const HtmlBlock& block) {
    return block.link_bytes * 2 > block.text.size();
  });
  return all;
}

}  // namespace morgue
