#pragma once

#include <string_view>

#include "corpus/encoding.h"

namespace morgue {

// The page in UTF-8.  Its encoding is UTF-8 where its bytes are; else what a
// byte order mark says, the HTTP header (`declared`; may be empty), a <meta>
// near the page's start, and then the bytes themselves (uchardet).
// `was_utf8` is false only where bytes had to be replaced.
DecodedText decode_html(std::string_view page, std::string_view declared);

}  // namespace morgue
