#pragma once

#include <string>
#include <string_view>

namespace morgue {

// Who is credited by a line of its own: "-BBC", "(Reuters)", "Source: AFP".
// Empty where the line credits nobody.
std::string source_in_credit(std::string_view line);

}  // namespace morgue
