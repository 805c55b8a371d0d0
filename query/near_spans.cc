#include "query/near_spans.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace morgue {
namespace {

constexpr std::uint32_t kFarthest = std::numeric_limits<std::uint32_t>::max();

std::uint32_t widest(std::span<const Span> spans) {
  std::uint32_t widest = 1;
  for (const Span& span : spans) {
    widest = std::max(widest, span.width());
  }
  return widest;
}

Span joined(const Span& a, const Span& b) {
  return {std::min(a.first, b.first), std::max(a.last, b.last)};
}

}  // namespace

NearSpans::NearSpans(std::vector<std::span<const Span>> operands,
                     const NearRule& rule, const PlacedText& text)
    : operands_(std::move(operands)),
      rule_(rule),
      text_(text),
      order_(operands_.size()),
      chosen_(operands_.size()),
      is_chosen_(operands_.size()) {
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  std::stable_sort(order_.begin(), order_.end(),
                   [this](std::size_t a, std::size_t b) {
                     return operands_[a].size() < operands_[b].size();
                   });
  for (const auto& spans : operands_) {
    room_ += widest(spans);
    steps_left_ += kStepsPerSpan * spans.size();
  }
  room_ += rule_.moves ? *rule_.moves : rule_.reach.distance - 1;
}

bool NearSpans::any() {
  bool found = false;
  search(std::nullopt, {}, [&found](const Span&) { return found = true; });
  return found;
}

std::vector<Span> NearSpans::hulls() {
  std::vector<Span> hulls;
  const auto make_unique = [&hulls] {
    std::sort(hulls.begin(), hulls.end());
    hulls.erase(std::unique(hulls.begin(), hulls.end()), hulls.end());
  };
  search(std::nullopt, {}, [&](const Span& hull) {
    hulls.push_back(hull);
    bool full = false;
    if (hulls.size() == 2 * kMostHulls) {
      make_unique();
      full = hulls.size() > kMostHulls;
    }
    return full;
  });
  make_unique();
  return hulls;
}

std::vector<std::vector<Span>> NearSpans::taking_part(
    const std::vector<Span>* hulls) {
  std::vector<std::vector<Span>> parts(operands_.size());
  std::vector<std::vector<bool>> taken(operands_.size());
  for (std::size_t i = 0; i < operands_.size(); ++i) {
    taken[i].resize(operands_[i].size());
  }
  const auto take_chosen = [&](const Span& hull) {
    if (hulls != nullptr &&
        !std::binary_search(hulls->begin(), hulls->end(), hull)) {
      return false;
    }
    for (std::size_t i = 0; i < operands_.size(); ++i) {
      const auto place = std::lower_bound(operands_[i].begin(),
                                          operands_[i].end(), chosen_[i]);
      taken[i][static_cast<std::size_t>(place - operands_[i].begin())] = true;
    }
    return true;
  };
  for (std::size_t i = 0; i < operands_.size(); ++i) {
    for (std::size_t j = 0; j < operands_[i].size(); ++j) {
      if (!taken[i][j]) {
        search(i, operands_[i][j], take_chosen);
      }
      if (taken[i][j]) {
        parts[i].push_back(operands_[i][j]);
      }
    }
  }
  return parts;
}

// With `fixed`, that operand is this span.
bool NearSpans::search(std::optional<std::size_t> fixed, const Span& span,
                       const Visit& visit) {
  covered_ = 0;
  search_order_ = order_;
  if (fixed) {
    std::erase(search_order_, *fixed);
    search_order_.insert(search_order_.begin(), *fixed);
    return try_span(0, *fixed, span, span, visit);
  }
  for (const Span& first : operands_[search_order_.front()]) {
    if (try_span(0, search_order_.front(), first, first, visit)) {
      return true;
    }
  }
  return false;
}

bool NearSpans::try_span(std::size_t depth, std::size_t operand,
                         const Span& span, const Span& hull,
                         const Visit& visit) {
  if (steps_left_ == 0) {
    return true;
  }
  --steps_left_;
  if (!fits(operand, span)) {
    return false;
  }
  chosen_[operand] = span;
  is_chosen_[operand] = true;
  covered_ += span.width();
  const bool stop = extend(depth + 1, joined(hull, span), visit);
  covered_ -= span.width();
  is_chosen_[operand] = false;
  return stop;
}

bool NearSpans::extend(std::size_t depth, const Span& hull,
                       const Visit& visit) {
  if (depth == search_order_.size()) {
    return allows(hull) && visit(hull);
  }
  const std::size_t operand = search_order_[depth];
  const std::span<const Span> spans = operands_[operand];
  const Span within = limits(hull);
  auto next = std::lower_bound(spans.begin(), spans.end(),
                               Span{within.first, within.first});
  for (; next != spans.end() && next->first <= within.last; ++next) {
    if (next->last <= within.last &&
        try_span(depth, operand, *next, hull, visit)) {
      return true;
    }
  }
  return false;
}

bool NearSpans::fits(std::size_t operand, const Span& span) const {
  for (std::size_t i = 0; i < chosen_.size(); ++i) {
    if (!is_chosen_[i]) {
      continue;
    }
    const bool in_order = i < operand ? chosen_[i].last < span.first
                                      : span.last < chosen_[i].first;
    const bool ordered = !rule_.moves && rule_.reach.ordered;
    if (ordered ? !in_order : chosen_[i].overlaps(span)) {
      return false;
    }
  }
  return true;
}

// Where the next span may stand.
Span NearSpans::limits(const Span& hull) const {
  const Span reachable{
      hull.last >= room_ ? hull.last - room_ + 1 : 0,
      kFarthest - room_ < hull.first ? kFarthest : hull.first + room_ - 1};
  if (rule_.moves) {
    const Span text = text_.around(hull.first, NearUnit::kParagraph);
    return {std::max(text.first, reachable.first),
            std::min(text.last, reachable.last)};
  }
  return rule_.reach.unit == NearUnit::kWords
             ? reachable
             : text_.around(hull.first, rule_.reach.unit);
}

// Of a whole combination.
bool NearSpans::allows(const Span& hull) const {
  if (!rule_.moves) {
    return rule_.reach.unit == NearUnit::kWords
               ? hull.width() - covered_ < rule_.reach.distance
               : all_in_one_unit(hull);
  }
  // Where the phrase would begin, as each of the words sees it.
  std::int64_t least = kFarthest;
  std::int64_t most = -std::int64_t{kFarthest};
  for (std::size_t i = 0; i < chosen_.size(); ++i) {
    const std::int64_t begin =
        std::int64_t{chosen_[i].first} - static_cast<std::int64_t>(i);
    least = std::min(least, begin);
    most = std::max(most, begin);
  }
  return most - least <= std::int64_t{*rule_.moves};
}

bool NearSpans::all_in_one_unit(const Span& span) const {
  return text_.around(span.first, rule_.reach.unit).last >= span.last;
}

}  // namespace morgue
