#include "query/span_finder.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "query/apart_spans.h"
#include "query/near_spans.h"

namespace morgue {
namespace {

using Kind = TextPattern::Kind;

void sort_unique(std::vector<Span>& spans) {
  std::sort(spans.begin(), spans.end());
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

bool is_word(const PlacedWord& placed, std::size_t word) {
  return (placed.words >> word & 1U) != 0;
}

NearRule rule_of(const TextPattern& pattern) {
  NearRule rule{.reach = pattern.reach, .moves = std::nullopt};
  if (pattern.kind == Kind::kMoved) {
    rule.moves = pattern.count;
  }
  return rule;
}

bool is_near(const TextPattern& pattern) {
  return pattern.kind == Kind::kNear || pattern.kind == Kind::kMoved;
}

// How many do not overlap, taken from the first on.
std::size_t count_disjoint(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(),
            [](const Span& a, const Span& b) { return a.last < b.last; });
  std::size_t count = 0;
  std::uint32_t end = 0;  // positions begin with 1
  for (const Span& span : spans) {
    if (span.first > end) {
      ++count;
      end = span.last;
    }
  }
  return count;
}

std::vector<Span> common(const std::vector<Span>& a,
                         const std::vector<Span>& b) {
  std::vector<Span> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                        std::back_inserter(both));
  return both;
}

std::vector<Span> at_opening(const std::vector<Span>& spans,
                             const TextPattern& pattern,
                             const PlacedText& text) {
  const std::vector<Span> opening = text.opening(pattern.part, pattern.count);
  std::vector<Span> kept;
  std::copy_if(spans.begin(), spans.end(), std::back_inserter(kept),
               [&opening](const Span& span) {
                 return std::any_of(opening.begin(), opening.end(),
                                    [&span](const Span& part) {
                                      return part.first <= span.first &&
                                             span.last <= part.last;
                                    });
               });
  return kept;
}

}  // namespace

// Which combinations there are is asked of a proximity only where it is part of
// another pattern: there may be many.
SpanFinder::SpanFinder(const TextPattern& pattern, const PlacedText& text)
    : text_(text), root_(parts_of(pattern)) {
  if (!is_near(pattern)) {
    root_.spans = spans_of(root_);
  }
}

bool SpanFinder::any() const {
  return is_near(*root_.pattern) ? near(root_).any() : !root_.spans.empty();
}

std::vector<Span> SpanFinder::taking_part() const {
  std::vector<Span> leaves;
  take(root_, is_near(*root_.pattern) ? nullptr : &root_.spans, leaves);
  sort_unique(leaves);
  return leaves;
}

SpanFinder::Found SpanFinder::parts_of(const TextPattern& pattern) const {
  Found found;
  found.pattern = &pattern;
  if (pattern.kind != Kind::kPhrase) {
    found.parts.reserve(pattern.parts.size());
    for (const TextPattern& part : pattern.parts) {
      found.parts.push_back(parts_of(part));
      found.parts.back().spans = spans_of(found.parts.back());
    }
  }
  return found;
}

NearSpans SpanFinder::near(const Found& found) const {
  std::vector<std::span<const Span>> operands;
  operands.reserve(found.parts.size());
  for (const Found& part : found.parts) {
    operands.emplace_back(part.spans);
  }
  return {std::move(operands), rule_of(*found.pattern), text_};
}

std::vector<Span> SpanFinder::spans_of(const Found& found) const {
  switch (found.pattern->kind) {
    case Kind::kWord:
      return words(found.pattern->word);
    case Kind::kPhrase:
      return phrases(*found.pattern);
    case Kind::kMoved:
    case Kind::kNear:
      return near(found).hulls();
    case Kind::kApart:
      return spans_apart(found.parts[0].spans, found.parts[1].spans,
                         found.pattern->reach, text_);
    case Kind::kOpening:
      return at_opening(found.parts.front().spans, *found.pattern, text_);
    case Kind::kAtLeast:
      return count_disjoint(found.parts.front().spans) >= found.pattern->count
                 ? found.parts.front().spans
                 : std::vector<Span>{};
    case Kind::kAnyOf:
      break;
  }
  std::vector<Span> any;
  for (const Found& part : found.parts) {
    any.insert(any.end(), part.spans.begin(), part.spans.end());
  }
  sort_unique(any);
  return any;
}

std::vector<Span> SpanFinder::words(std::size_t word) const {
  std::vector<Span> spans;
  for (const PlacedWord& placed : text_.words()) {
    if (is_word(placed, word)) {
      spans.push_back({placed.position, placed.position});
    }
  }
  return spans;
}

std::vector<Span> SpanFinder::phrases(const TextPattern& phrase) const {
  const std::vector<PlacedWord>& placed = text_.words();
  const std::size_t length = phrase.parts.size();
  std::vector<Span> spans;
  for (std::size_t at = 0; at + length <= placed.size(); ++at) {
    std::size_t i = 0;
    while (i < length && is_word(placed[at + i], phrase.parts[i].word) &&
           placed[at + i].position == placed[at].position + i) {
      ++i;
    }
    if (i == length) {
      spans.push_back({placed[at].position, placed[at + length - 1].position});
    }
  }
  return spans;
}

void SpanFinder::take(const Found& found, const std::vector<Span>* wanted,
                      std::vector<Span>& leaves) const {
  if (wanted != nullptr && wanted->empty()) {
    return;
  }
  if (is_near(*found.pattern)) {
    const auto parts = near(found).taking_part(wanted);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      take(found.parts[i], &parts[i], leaves);
    }
    return;
  }
  const Kind kind = found.pattern->kind;
  if (kind == Kind::kWord || kind == Kind::kPhrase) {
    leaves.insert(leaves.end(), wanted->begin(), wanted->end());
    return;
  }
  const std::size_t count = kind == Kind::kApart ? 1 : found.parts.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::vector<Span> both = common(found.parts[i].spans, *wanted);
    take(found.parts[i], &both, leaves);
  }
}

}  // namespace morgue
