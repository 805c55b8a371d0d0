#pragma once

#include <vector>

#include "query/placed_text.h"

namespace morgue {

// Those of `spans` that no other span of `others` is within reach of, or
// overlaps; in order, that none which begins later does.  Of sentences and
// paragraphs, whatever shares one with the span is within reach.  Spans ascend.
std::vector<Span> spans_apart(const std::vector<Span>& spans,
                              const std::vector<Span>& others,
                              const Nearness& reach, const PlacedText& text);

}  // namespace morgue
