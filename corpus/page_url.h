#pragma once

#include <string>
#include <string_view>

namespace morgue {

// One spelling for all addresses of a page (RFC 3986, 6.2.2): scheme and host
// in lower case, no default port, no fragment, and without the parameters
// that only tell how a reader came by (utm_source, fbclid ...).  What is no
// http address stays as it is, trimmed.
std::string normal_url(std::string_view url);

}  // namespace morgue
