#pragma once

#include "archive/catalog.h"

namespace morgue {

// Docids `first` to `last` of a segment, both included.
struct DocidRange {
  Docid first = 1;
  Docid last = 0;

  bool empty() const { return last < first; }
  bool operator==(const DocidRange&) const = default;
};

}  // namespace morgue
