#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// Adds the parts of a list in one value ("Banks, Tech; Sale"), which any of
// the joints separates, trimmed.
void add_listed(std::string_view list, std::string_view joints,
                std::vector<std::string>& parts);

}  // namespace morgue
