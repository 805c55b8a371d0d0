#pragma once

#include <vector>

#include "query/near_spans.h"
#include "query/placed_text.h"
#include "query/text_pattern.h"

namespace morgue {

// Finds all text of an article that satisfies a pattern: the evaluator that
// says both which articles match and what is marked in them (see NearSpans for
// when it gives up).  Pattern and text outlive it.
class SpanFinder {
 public:
  SpanFinder(const TextPattern& pattern, const PlacedText& text);

  bool any() const;
  // Words, and phrases without moves as one, that take part in what was found;
  // ascending, each once.
  std::vector<Span> taking_part() const;

 private:
  // What was found of a pattern, and of its parts.
  struct Found {
    const TextPattern* pattern = nullptr;
    std::vector<Span> spans;  // ascending, each once
    std::vector<Found> parts;
  };

  Found parts_of(const TextPattern& pattern) const;
  std::vector<Span> spans_of(const Found& found) const;
  std::vector<Span> words(std::size_t word) const;
  std::vector<Span> phrases(const TextPattern& phrase) const;
  NearSpans near(const Found& found) const;
  // The leaves of what is wanted of it; null: of all there is of a proximity.
  void take(const Found& found, const std::vector<Span>* wanted,
            std::vector<Span>& leaves) const;

  const PlacedText& text_;
  Found root_;
};

}  // namespace morgue
