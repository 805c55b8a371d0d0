#include "query/apart_spans.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace morgue {
namespace {

// What a span within reach of this one overlaps.
Span region_of_reach(const Span& span, const Nearness& reach,
                     const PlacedText& text) {
  Span region;
  if (reach.unit == NearUnit::kWords) {
    region = {span.first - std::min(span.first, reach.distance),
              span.last + reach.distance};
  } else {
    region = {text.around(span.first, reach.unit).first,
              text.around(span.last, reach.unit).last};
  }
  if (reach.ordered) {
    region.first = span.first;
  }
  return region;
}

class Others {
 public:
  explicit Others(const std::vector<Span>& spans) : spans_(spans) {
    farthest_.reserve(spans.size());
    for (const Span& span : spans) {
      farthest_.push_back(farthest_.empty()
                              ? span.last
                              : std::max(farthest_.back(), span.last));
    }
  }

  // Whether one that is not `span` overlaps the region.
  bool any_in(const Span& region, const Span& span) const {
    const auto behind =
        std::upper_bound(spans_.begin(), spans_.end(), region.last,
                         [](std::uint32_t last, const Span& other) {
                           return last < other.first;
                         });
    auto left = static_cast<std::size_t>(behind - spans_.begin());
    for (; left > 0 && farthest_[left - 1] >= region.first; --left) {
      const Span& other = spans_[left - 1];
      if (other.last >= region.first && other != span) {
        return true;
      }
    }
    return false;
  }

 private:
  const std::vector<Span>& spans_;
  std::vector<std::uint32_t> farthest_;  // that any up to this one reaches
};

}  // namespace

std::vector<Span> spans_apart(const std::vector<Span>& spans,
                              const std::vector<Span>& others,
                              const Nearness& reach, const PlacedText& text) {
  const Others all(others);
  std::vector<Span> kept;
  std::copy_if(spans.begin(), spans.end(), std::back_inserter(kept),
               [&](const Span& span) {
                 return !all.any_in(region_of_reach(span, reach, text), span);
               });
  return kept;
}

}  // namespace morgue
