#include "query/apart_spans.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace morgue {
namespace {

// What a span within reach of this one overlaps.
Span region_of_reach(const Span& span, const Nearness& reach,
                     const PlacedText& text) {
  if (reach.unit == NearUnit::kWords) {
    return {span.first - std::min(span.first - 1, reach.distance),
            span.last + reach.distance};
  }
  return {text.around(span.first, reach.unit).first,
          text.around(span.last, reach.unit).last};
}

class Others {
 public:
  explicit Others(const std::vector<Span>& spans) : spans_(spans) {
    farthest_.reserve(spans.size());
    Farthest so_far;
    for (const Span& span : spans) {
      so_far.take(span);
      farthest_.push_back(so_far);
    }
  }

  // Whether one that is not `span` overlaps the region.
  bool any_in(const Span& region, const Span& span) const {
    const std::size_t count = beginning_by(region.last);
    if (count == 0) {
      return false;
    }
    const Farthest& farthest = farthest_[count - 1];
    return (farthest.first != span && farthest.first.last >= region.first) ||
           (farthest.second != span && farthest.second.last >= region.first);
  }

  // Whether one begins behind the beginning of `span`, in the region.
  bool any_after(const Span& region, const Span& span) const {
    return beginning_by(region.last) > beginning_by(span.first);
  }

 private:
  // The two spans that reach farthest; positions begin with 1.
  struct Farthest {
    Span first;
    Span second;

    void take(const Span& span) {
      if (span.last > first.last) {
        second = first;
        first = span;
      } else if (span.last > second.last) {
        second = span;
      }
    }
  };

  std::size_t beginning_by(std::uint32_t position) const {
    const auto behind =
        std::upper_bound(spans_.begin(), spans_.end(), position,
                         [](std::uint32_t last, const Span& other) {
                           return last < other.first;
                         });
    return static_cast<std::size_t>(behind - spans_.begin());
  }

  const std::vector<Span>& spans_;
  std::vector<Farthest> farthest_;  // of those up to each
};

}  // namespace

std::vector<Span> spans_apart(const std::vector<Span>& spans,
                              const std::vector<Span>& others,
                              const Nearness& reach, const PlacedText& text) {
  const Others all(others);
  std::vector<Span> kept;
  std::copy_if(spans.begin(), spans.end(), std::back_inserter(kept),
               [&](const Span& span) {
                 const Span region = region_of_reach(span, reach, text);
                 return !(reach.ordered ? all.any_after(region, span)
                                        : all.any_in(region, span));
               });
  return kept;
}

}  // namespace morgue
