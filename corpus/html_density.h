#pragma once

#include <cstddef>
#include <vector>

#include "corpus/html_blocks.h"
#include "corpus/html_tree.h"

namespace morgue {

// Scores the elements of a page by the prose in them and takes the story out
// of the best.  Lives as long as tree and blocks.
class HtmlDensity {
 public:
  // `blocks` are those of the page, in its order.
  HtmlDensity(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks);

  // The blocks of the densest element and of those that join it.
  std::vector<HtmlBlock> story() const;

 private:
  // The element that a block's prose counts for first.
  std::size_t container(const HtmlBlock& block) const;
  void score_blocks();
  std::size_t densest() const;
  std::size_t widened(std::size_t top) const;
  bool joins(std::size_t node, std::size_t top) const;
  double link_density(std::size_t node) const;

  const HtmlTree& tree_;
  const std::vector<HtmlBlock>& blocks_;
  std::vector<double> scores_;
  std::vector<std::size_t> bytes_;       // of text in each node
  std::vector<std::size_t> link_bytes_;  // of them, inside links
  std::vector<double> worth_;  // bytes of prose, less those of other text
};

}  // namespace morgue
