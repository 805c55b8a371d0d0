#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "query/snippet.h"
#include "query/text_match.h"

namespace morgue {

// One paragraph of an article, as passages are taken from it.
struct Piece {
  std::string_view text;
  bool prose = true;     // else a sub-heading, a caption, a table ...
  bool opening = false;  // where reading the article may begin
};

struct PassageSize {
  std::size_t most = 2;      // passages
  std::size_t length = 240;  // bytes of each, about
};

// Passages of whole sentences that together show most of the words found:
// picked one by one, each time the sentence that brings most words not shown
// yet, then the one with most words close together; with as many of the
// sentences around it as there is room for.  In the article's order; those
// that touch are one.  `matches` as merged() gives them.
std::vector<Snippet> matching_passages(const std::vector<Piece>& pieces,
                                       const std::vector<TextMatch>& matches,
                                       const PassageSize& size);

// The first sentences of the first piece of prose.
std::vector<Snippet> opening_passage(const std::vector<Piece>& pieces,
                                     const PassageSize& size);

}  // namespace morgue
