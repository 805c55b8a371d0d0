#pragma once

#include <string_view>

namespace morgue {

// Why a message had better not be parsed: it is made of so many parts, headers
// or addresses that the objects for them would take a hundred times its size.
// Empty where it may be.
std::string_view mail_danger(std::string_view message);

// The name of the header that the line begins, in its own spelling; empty
// where it begins none.
std::string_view mail_header_name(std::string_view line);

}  // namespace morgue
