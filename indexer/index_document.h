#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/record.h"
#include "archive/schema.h"

namespace morgue {

// One article as a segment sees it: terms, values and its number.  Terms are
// views into the ArticleTerms that made it, valid until that one's next step.
struct IndexDocument {
  struct Posting {
    std::string_view term;
    std::uint32_t wdf = 0;             // weighted occurrences
    std::uint32_t first_position = 0;  // index into `positions`
    std::uint32_t position_count = 0;  // 0: none kept
  };

  ArticleNumber number = 0;
  std::vector<Posting> postings;         // each term once, in no order
  std::vector<std::uint32_t> positions;  // ascending within a posting
  std::vector<std::pair<Slot, std::string>> values;

  std::span<const std::uint32_t> positions_of(const Posting& posting) const {
    return std::span(positions).subspan(posting.first_position,
                                        posting.position_count);
  }
};

}  // namespace morgue
