#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/html_tag_scan.h"

namespace morgue {

// Follows the tags of a page and says which to leave out so that its tree
// stays flat enough: gumbo walks the open elements at every tag.  Lives as
// long as the scan of one page.
class HtmlNesting {
 public:
  // Whether the tag, the next of the page, may stay.
  bool admits(const HtmlTag& tag);

 private:
  struct Open {
    GumboTag tag;
    std::string_view name;
  };

  bool admits_opening(const HtmlTag& tag);
  bool admits_closing(const HtmlTag& tag);

  std::vector<Open> open_;
  std::size_t left_out_ = 0;    // opening tags whose closing ones go too
  std::size_t mispairs_ = 0;    // closed by another's tag: perhaps still open
  std::size_t formatting_ = 0;  // opened more often than closed
  std::size_t roots_ = 0;       // <html> and <body>, each adding attributes
};

}  // namespace morgue
