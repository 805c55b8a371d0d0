#pragma once

#include <optional>
#include <string_view>

namespace morgue {

// 1 to 12 for "August", "AUG" or "Sept."; 0 where it is no English month.
unsigned month_named(std::string_view word);

bool is_weekday(std::string_view word);

// Minutes east of Greenwich for the zone names of RFC 822 and the European
// ones that mean one thing only.
std::optional<int> zone_named(std::string_view word);

}  // namespace morgue
