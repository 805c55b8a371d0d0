#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/sentence.h"

namespace morgue {

enum class Style { kPlain, kBold, kDim, kFound, kWarning };

// Text for a terminal.  Whatever comes from an article passes through here:
// control characters and escape sequences do not.
class StyledText {
 public:
  explicit StyledText(bool colour) : colour_(colour) {}

  std::string styled(std::string_view text, Style style) const;

  // The ranges stand out: in colour, or else, where `marks` is set, in « ».
  // Those with nothing but a space between them stand out as one.
  std::string marked(std::string_view text,
                     const std::vector<TextRange>& ranges, Style rest,
                     bool marks) const;

 private:
  std::string painted(std::string text, Style style) const;

  bool colour_;
};

// The ranges of a text, those with nothing but a space between them as one.
std::vector<TextRange> joined_ranges(std::string_view text,
                                     const std::vector<TextRange>& ranges);

// Cut to so many columns, with "…" where something was left out.
std::string shortened(std::string_view text, std::size_t columns);

// `left`, then `right` so that it ends at column `width`; two spaces apart at
// least.  Both printable.
std::string justified(const std::string& left, std::size_t left_columns,
                      const std::string& right, std::size_t right_columns,
                      std::size_t width);

}  // namespace morgue
