#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

#include <xapian.h>

#include "archive/impact.h"
#include "archive/schema.h"

namespace morgue {

// What a term weighs: its inverse document frequency, as BM25 has it, kept
// above zero and rounded to an integer, so that sums of weight times impact are
// exact whatever the order in which they are added up.
inline constexpr double kWeightUnit = 1024;

inline std::uint32_t term_weight(std::uint64_t articles,
                                 std::uint64_t frequency) {
  const double with = static_cast<double>(frequency) + .5;
  const double without = static_cast<double>(articles - frequency) + .5;
  const double odds = without / with;
  const double idf = std::log(odds < 2 ? odds / 2 + 1 : odds);
  return static_cast<std::uint32_t>(
      std::max(1L, std::lround(idf * kWeightUnit)));
}

// What a word weighs that stands for several terms of these frequencies, if
// which of them an article has does not depend on which others it has.
inline std::uint32_t word_weight(std::uint64_t articles,
                                 std::span<const std::uint64_t> frequencies) {
  if (frequencies.size() == 1) {
    return term_weight(articles, frequencies.front());
  }
  const auto all = static_cast<double>(std::max<std::uint64_t>(articles, 1));
  double lacking = 1;  // the share of articles that have none of them
  for (const std::uint64_t frequency : frequencies) {
    lacking *= 1 - static_cast<double>(frequency) / all;
  }
  return term_weight(
      articles, static_cast<std::uint64_t>(std::lround(all * (1 - lacking))));
}

// The weight that counts so many times.
inline std::uint32_t boosted(std::uint32_t weight, double boost) {
  return static_cast<std::uint32_t>(std::max(1L, std::lround(weight * boost)));
}

// A score as it is shown: BM25's.
inline double shown_score(double sum) {
  return sum * (1 + double{kSaturation}) / (kWeightUnit * kMostImpact);
}

// Articles are ranked by the sum of weight times impact (archive/impact.h, the
// posting's wdf): BM25 with the saturated part rounded.  A factor makes a
// weight another integer, such as that of the word which the term stands for.
class ImpactWeight final : public Xapian::Weight {
 public:
  ImpactWeight() {
    need_stat(COLLECTION_SIZE);
    need_stat(TERMFREQ);
    need_stat(WDF);
    need_stat(WDF_MAX);
  }
  ImpactWeight* clone() const override { return new ImpactWeight; }
  void init(double factor) override {
    weight_ = factor == 0
                  ? 0
                  : std::max(1.0, std::round(factor *
                                             term_weight(get_collection_size(),
                                                         get_termfreq())));
  }
  double get_sumpart(Xapian::termcount wdf, Xapian::termcount /*length*/,
                     Xapian::termcount /*terms*/) const override {
    return weight_ * wdf;
  }
  double get_maxpart() const override {
    return weight_ * get_wdf_upper_bound();
  }
  double get_sumextra(Xapian::termcount /*length*/,
                      Xapian::termcount /*terms*/) const override {
    return 0;
  }
  double get_maxextra() const override { return 0; }

 private:
  double weight_ = 0;
};

inline ImpactWeight ranking() { return {}; }

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
