#pragma once

#include <string>
#include <string_view>

namespace morgue {

// The text as it may stand in an XML 1.0 element or, in quotes of either kind,
// as an attribute's value: signs escaped, characters left out that XML does
// not allow.  Valid UTF-8.
std::string xml_text(std::string_view text);

}  // namespace morgue
