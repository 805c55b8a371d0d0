#pragma once

#include <string_view>

namespace morgue {

// The first bytes of a story of Reuters Corpus Volume 1 (Lewis, Yang, Rose and
// Li, JMLR 5, 2004), or of several one after another.
bool looks_like_rcv1(std::string_view head);

}  // namespace morgue
