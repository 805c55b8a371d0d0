#pragma once

#include <xapian.h>

#include "archive/schema.h"

namespace morgue {

// How articles are ranked: BM25 (Robertson et al., TREC-3, 1994).  k1 is the
// usual value; b and the shortest length are those that did best or nearly so
// on every judged set of docs/BENCHMARKS.md.  k2 only reorders by length what
// b has weighed already; with k3 = 0 a word typed twice counts once.
inline Xapian::BM25Weight ranking() {
  const double k1 = 1.2;
  const double k2 = 0;
  const double k3 = 0;
  const double b = .65;
  const double shortest = 0;  // of the average length
  return {k1, k2, k3, b, shortest};
}

// Among equal scores the newer article comes first, of one moment the later
// arrival: an order that does not depend on how the archive is cut into
// segments.  To be sorted by descending.
struct NewestOfEquals : Xapian::MultiValueKeyMaker {
  NewestOfEquals() {
    add_value(static_cast<Xapian::valueno>(Slot::kDate));
    add_value(static_cast<Xapian::valueno>(Slot::kNumber));
  }
};

}  // namespace morgue
