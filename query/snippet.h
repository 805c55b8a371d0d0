#pragma once

#include <string>
#include <vector>

#include "text/sentence.h"

namespace morgue {

// A passage of an article and which bytes of it satisfied the query.  Looks
// are decided by the printer; nothing is escaped or marked here.
struct Snippet {
  std::string text;
  std::vector<TextRange> highlights;  // ascending, disjoint, whole words
  bool opens_mid_text = false;        // more of the article stands before
  bool ends_mid_text = false;

  bool operator==(const Snippet&) const = default;
};

}  // namespace morgue
