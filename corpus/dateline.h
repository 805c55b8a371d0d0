#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "archive/article.h"

namespace morgue {

// A dateline at the start of a text, and what it says beside the place.
struct FoundDateline {
  Dateline dateline;
  std::string agency;      // "Reuters" of "PARIS, Aug 3 (Reuters) - "
  std::size_t length = 0;  // bytes up to the text proper
};

// The dateline that opens a paragraph: a place in capitals, or one with a day
// or an agency, before a dash.  nullopt where the text simply begins.
std::optional<FoundDateline> find_dateline(std::string_view paragraph);

// A dateline from a field of its own, which needs no such proof:
// "SALVADOR, Feb 26 - ".
Dateline dateline_of(std::string_view field);

}  // namespace morgue
