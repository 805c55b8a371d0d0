#pragma once

#include <string>
#include <string_view>

#include "query/query_tree.h"

namespace morgue {

// True where the description would read as typed with the capitals locked, so
// that US must be set U.S. to mean what it does.
bool capitals_need_dots(const Query& query);

// "us" as "US"; as "U.S." where dots are asked for, and where only they tell
// the capitals: "uk" is "U.K.".
std::string in_capitals(std::string_view word, bool dotted);

}  // namespace morgue
