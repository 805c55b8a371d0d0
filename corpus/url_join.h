#pragma once

#include <string>
#include <string_view>

namespace morgue {

// The address that a reference means on the page or in the feed of that
// address; the reference itself where the base is no absolute address.
// RFC 3986, section 5, without the removal of dots.
std::string url_join(std::string_view base, std::string_view reference);

}  // namespace morgue
