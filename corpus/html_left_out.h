#pragma once

#include <vector>

#include "corpus/html_tree.h"

namespace morgue {

// How much of a page is passed over before its story is looked for.
enum class HtmlFilter {
  kStrict,   // also what its class or id calls boilerplate
  kLenient,  // only what is hidden, or no story by its element or role
};

// For each node, whether it and all inside it are to be passed over.
std::vector<bool> html_left_out(const HtmlTree& tree, HtmlFilter filter);

}  // namespace morgue
