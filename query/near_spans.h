#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "query/placed_text.h"

namespace morgue {

// What combinations of spans must be like, one span of each operand, none of
// which overlaps another.
struct NearRule {
  Nearness reach;
  // Instead of `reach`: one position each in one text, and so many moves at
  // most make a phrase of them, in the operands' order.
  std::optional<std::uint32_t> moves;
};

// Combinations of spans that are near each other.  Looks at all there are, but
// gives up after kMostSteps steps and some more for each span: where dozens of
// words with hundreds of places each must stand within hundreds of words.
class NearSpans {
 public:
  static constexpr std::size_t kMostSteps = 50'000;
  static constexpr std::size_t kStepsPerSpan = 16;
  static constexpr std::size_t kMostHulls = 10'000;

  // All of these outlive this.  Spans ascend.
  NearSpans(std::vector<std::span<const Span>> operands, const NearRule& rule,
            const PlacedText& text);

  bool any();
  // From the first to the last position of each combination: ascending, each
  // once; all of them, if there are no more than kMostHulls.
  std::vector<Span> hulls();
  // The spans of each operand that take part in a combination, where `hulls` is
  // given, with one of these hulls; ascending.
  std::vector<std::vector<Span>> taking_part(const std::vector<Span>* hulls);

 private:
  // Whether to stop looking.
  using Visit = std::function<bool(const Span& hull)>;

  bool search(std::optional<std::size_t> fixed, const Span& span,
              const Visit& visit);
  bool extend(std::size_t depth, const Span& hull, const Visit& visit);
  bool try_span(std::size_t depth, std::size_t operand, const Span& span,
                const Span& hull, const Visit& visit);
  bool fits(std::size_t operand, const Span& span) const;
  bool allows(const Span& hull) const;
  Span limits(const Span& hull) const;
  bool all_in_one_unit(const Span& span) const;

  std::vector<std::span<const Span>> operands_;
  NearRule rule_;
  const PlacedText& text_;
  std::vector<std::size_t> order_;  // of operands: those with few spans first
  std::vector<std::size_t> search_order_;
  std::vector<Span> chosen_;  // by operand
  std::vector<bool> is_chosen_;
  std::uint32_t room_ = 0;               // the widest that a hull can be
  std::uint32_t covered_ = 0;            // by what is chosen
  std::size_t steps_left_ = kMostSteps;  // of all searches
};

}  // namespace morgue
